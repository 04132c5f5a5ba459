/** A graph file that was handed to the page: what it is, and the choice to load it into the store or only to look at it. */
import { Layers, Upload, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { AppError } from "../../../model/errors.ts";
import { FORMATS, type FormatId } from "../../../model/export.ts";
import { MAX_IMPORT_BYTES } from "../../../model/import.ts";
import type { FileProgress } from "../../core/api-port.ts";
import { useActions, useImporting } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { TextButton } from "../controls/text-button.tsx";
import styles from "../export/export-dialog.module.css";
import { sizeInWords } from "../export/export-words.ts";
import { type Handling, ImportOutcome } from "./import-outcome.tsx";

export function ImportDialog() {
  const offered = useImporting();
  const { offerFile } = useActions();
  return (
    <ModalOverlay className={cx(controls.overlay)} isOpen={offered !== null} onOpenChange={(isOpen) => !isOpen && offerFile(null)}>
      <Modal className={cx(controls.modal)}>
        <Dialog className={cx(styles.dialog)}>
          {offered === null ? null : <Offer key={offered.file.name} file={offered.file} format={offered.format} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const TOO_LARGE = `The server takes files of up to ${sizeInWords(MAX_IMPORT_BYTES)} from this page. Load it with: tamga load FILE`;

function Offer({ file, format }: { readonly file: File; readonly format: FormatId }) {
  const { loadFile, showFile, offerFile } = useActions();
  const [handling, setHandling] = useState<Handling>({ state: "idle" });
  const controller = useRef(new AbortController());
  useEffect(() => () => controller.current.abort(), []);

  /** What was stopped tells nothing more. */
  const run = async (work: (signal: AbortSignal) => Promise<Handling>): Promise<void> => {
    const { signal } = controller.current;
    try {
      const done = await work(signal);
      if (!signal.aborted) setHandling(done);
    } catch (cause) {
      if (signal.aborted) return;
      const problem = cause instanceof AppError ? cause : new AppError("internal", "Something went wrong in this page.", { cause });
      setHandling({ state: "failed", problem });
    }
  };
  const onProgress = (progress: FileProgress): void => setHandling({ state: "working", progress });
  const start = (work: (signal: AbortSignal) => Promise<Handling>): void => {
    onProgress({ stage: "sending", done: 0, total: file.size });
    void run(work);
  };
  const load = (): void => start(async (signal) => ({ state: "loaded", answer: await loadFile(file, { signal, onProgress }) }));
  const show = (): void => start(async (signal) => ({ state: "shown", layer: await showFile(file, { signal, onProgress }) }));
  const isTooLarge = file.size > MAX_IMPORT_BYTES;
  const isIdle = handling.state === "idle" || handling.state === "failed";
  const isDone = handling.state === "loaded" || handling.state === "shown";
  return (
    <>
      <header className={styles.head}>
        <Heading slot="title" className={cx(styles.title)}>
          {`Open ${file.name}`}
        </Heading>
        <Button slot="close" className={cx(controls.icon)} aria-label="Close">
          <X size={17} aria-hidden />
        </Button>
      </header>
      <p>{`${FORMATS[format].name}, ${sizeInWords(file.size)}.`}</p>
      {isTooLarge ? (
        <p role="alert" className={styles.refusal}>
          {TOO_LARGE}
        </p>
      ) : isIdle ? (
        <Choices />
      ) : null}
      <ImportOutcome handling={handling} />
      <div className={styles.buttons}>
        {isIdle && !isTooLarge ? (
          <>
            <TextButton look="primary" icon={Layers} takesFocus onPress={show}>
              Show on the canvas only
            </TextButton>
            <TextButton icon={Upload} onPress={load}>
              Load into the store
            </TextButton>
          </>
        ) : null}
        <TextButton key={handling.state} onPress={() => offerFile(null)} takesFocus={!isIdle || isTooLarge}>
          {isDone ? "Close" : isIdle ? "Cancel" : "Stop"}
        </TextButton>
      </div>
    </>
  );
}

const Choices = () => (
  <div className={styles.part}>
    <p className={styles.quiet}>
      <b>On the canvas only:</b> it is drawn over the picture as a layer of its own, which can be hidden and removed in the legend. Nothing
      of it is kept: it goes when this page is closed, and a link to this view is without it.
    </p>
    <p className={styles.quiet}>
      <b>Into the store:</b> it is read and checked as a whole before anything is loaded. What is in the store stays; loading the same file
      again changes nothing. A graph of other people’s making comes in as claims of the file.
    </p>
  </div>
);
