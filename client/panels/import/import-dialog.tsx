/** A graph file that was dropped on the page: what it is, loading it into the store, and what became of it. */
import { Upload, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { count, counted } from "../../../model/counted.ts";
import { AppError } from "../../../model/errors.ts";
import { FORMATS, type FormatId } from "../../../model/export.ts";
import type { ImportedFile, ImportProgress } from "../../core/api-port.ts";
import { useActions, useImporting } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { ProgressLine } from "../controls/progress-line.tsx";
import { TextButton } from "../controls/text-button.tsx";
import styles from "../export/export-dialog.module.css";
import { sizeInWords } from "../export/export-words.ts";
import { ProblemNotice } from "../notices/problem-notice.tsx";

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

type Loading =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly progress: ImportProgress | null }
  | { readonly state: "done"; readonly answer: ImportedFile }
  | { readonly state: "failed"; readonly problem: AppError };

function Offer({ file, format }: { readonly file: File; readonly format: FormatId }) {
  const { loadFile, offerFile } = useActions();
  const [loading, setLoading] = useState<Loading>({ state: "idle" });
  const controller = useRef(new AbortController());
  useEffect(() => () => controller.current.abort(), []);

  const load = async () => {
    const { signal } = controller.current;
    setLoading({ state: "running", progress: null });
    try {
      const answer = await loadFile(file, { signal, onProgress: (progress) => setLoading({ state: "running", progress }) });
      if (!signal.aborted) setLoading({ state: "done", answer });
    } catch (cause) {
      if (signal.aborted) return;
      const problem = cause instanceof AppError ? cause : new AppError("internal", "Something went wrong in this page.", { cause });
      setLoading({ state: "failed", problem });
    }
  };
  const isIdle = loading.state === "idle" || loading.state === "failed";
  return (
    <>
      <header className={styles.head}>
        <Heading slot="title" className={cx(styles.title)}>
          {`Load ${file.name} into the store?`}
        </Heading>
        <Button slot="close" className={cx(controls.icon)} aria-label="Close">
          <X size={17} aria-hidden />
        </Button>
      </header>
      <p>{`${FORMATS[format].name}, ${sizeInWords(file.size)}.`}</p>
      <p className={styles.quiet}>
        It is read and checked as a whole before anything is loaded. What is in the store stays; loading the same file again changes
        nothing. A graph of other people’s making comes in as claims of the file.
      </p>
      <Outcome loading={loading} />
      <div className={styles.buttons}>
        {isIdle ? (
          <TextButton look="primary" icon={Upload} takesFocus onPress={() => void load()}>
            {loading.state === "failed" ? "Try again" : "Load into the store"}
          </TextButton>
        ) : null}
        <TextButton onPress={() => offerFile(null)}>{loading.state === "done" ? "Close" : isIdle ? "Cancel" : "Stop"}</TextButton>
      </div>
    </>
  );
}

function Outcome({ loading }: { readonly loading: Loading }) {
  if (loading.state === "failed") return <ProblemNotice problem={loading.problem} />;
  if (loading.state === "done") {
    const { records, remarks } = loading.answer;
    return (
      <div role="status">
        <p>{`Loaded: ${counted(records, "record")}.`}</p>
        {remarks.map((remark) => (
          <p key={remark} className={styles.quiet}>
            {remark}
          </p>
        ))}
      </div>
    );
  }
  if (loading.state === "idle") return null;
  const { progress } = loading;
  const part = progress === null ? 0 : progress.done / Math.max(1, progress.total);
  const words =
    progress === null
      ? "Sending the file …"
      : progress.stage === "reading"
        ? `Read ${sizeInWords(progress.done)} of ${sizeInWords(progress.total)}`
        : `Loaded ${count(progress.done)} of ${counted(progress.total, "record")}`;
  return <ProgressLine label="Loading" part={part} words={words} />;
}
