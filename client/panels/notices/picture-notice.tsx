/** How the picture stands, over the canvas: on its way, failed (with what was kept), or empty under these filters. */
import { CloudOff, RotateCcw } from "lucide-react";
import { useEffect, useState } from "react";
import { formatIsoDate } from "../../../model/partial-date.ts";
import { KIND_IDS, STATUSES } from "../../../model/schema.ts";
import { useActions, useGraphSummary, usePicture, useView, useViewPart } from "../../hooks/use-app.ts";
import { TextButton } from "../controls/text-button.tsx";
import { kindPlural } from "../marks/kind-mark.tsx";
import { ERROR_WORDS } from "../words/error-words.ts";
import { STATUS_NAMES } from "../words/status-words.ts";
import styles from "./notices.module.css";

export function PictureNotice() {
  const picture = usePicture();
  const summary = useGraphSummary();
  const { nodes, ofFiles } = summary;
  const hasPicture = nodes.total + ofFiles.nodes.total > 0;
  if (picture.state === "error") return <Failure hasPicture={hasPicture} />;
  if (picture.state === "loading")
    return hasPicture ? <div className={styles.progress} role="progressbar" aria-label="Loading" /> : <First />;
  return nodes.shown + ofFiles.nodes.shown === 0 ? <Empty hasPicture={hasPicture} /> : null;
}

function First() {
  return (
    <>
      <div className={styles.progress} role="progressbar" aria-label="Loading the picture" />
      <div className={styles.empty}>
        <p>Loading the picture …</p>
      </div>
    </>
  );
}

/** Whole seconds until `time`, counted down; null without a time. */
function useCountdown(time: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (time === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [time]);
  return time === null ? null : Math.max(0, Math.ceil((time - now) / 1000));
}

function Failure({ hasPicture }: { readonly hasPicture: boolean }) {
  const { problem, retryAt } = usePicture();
  const actions = useActions();
  const seconds = useCountdown(retryAt);
  const hasLens = useViewPart((view) => view.speaker !== null);
  const words = ERROR_WORDS[problem?.code ?? "internal"];
  return (
    <div className={styles.banner} role="alert" data-testid="banner">
      <CloudOff size={18} strokeWidth={1.8} aria-hidden />
      <div>
        <p>
          <b>{words.title}.</b> {problem?.message}
        </p>
        <p className={styles.advice}>
          {hasPicture ? "What is on the canvas was kept. " : ""}
          {seconds === null ? words.advice : seconds > 0 ? `Trying again in ${seconds} s.` : "Trying again …"}
        </p>
      </div>
      <TextButton icon={RotateCcw} onPress={() => void actions.retry()}>
        Try now
      </TextButton>
      {hasLens ? <TextButton onPress={() => void actions.setLens(null)}>End the lens</TextButton> : null}
    </div>
  );
}

function Empty({ hasPicture }: { readonly hasPicture: boolean }) {
  const view = useView();
  const actions = useActions();
  const off = [
    ...KIND_IDS.filter((kind) => view.hiddenKinds.includes(kind)).map((kind) => ({
      id: kind,
      name: kindPlural(kind),
      turnOn: () => actions.toggleKind(kind),
    })),
    ...STATUSES.filter((status) => view.hiddenStatuses.includes(status)).map((status) => ({
      id: status,
      name: STATUS_NAMES[status],
      turnOn: () => actions.toggleStatus(status),
    })),
  ];
  return (
    <div className={styles.empty}>
      <div className={styles.emptyCard} role="status">
        <h2>
          {view.knownOn !== null && !hasPicture && off.length === 0
            ? `Nothing had been published by ${formatIsoDate(view.knownOn)}`
            : hasPicture || view.asOf !== null || view.speaker !== null
              ? "No entity has a relation with these filters"
              : "There is nothing here yet"}
        </h2>
        <p>
          {off.length > 0
            ? "Switch something on:"
            : view.knownOn !== null && !hasPicture
              ? "At least nothing that is loaded and joins two names here. Choose a later day under Known on."
              : view.speaker !== null && view.asOf === null
                ? "Of what this voice says, nothing joins two names here. A lens leaves out what others say."
                : view.asOf !== null
                  ? "Nothing in these articles may have held on the day chosen."
                  : "Load a dataset with: tamga load data/january-2022"}
        </p>
        <div className={styles.emptyButtons}>
          {off.slice(0, 4).map(({ id, name, turnOn }) => (
            <TextButton key={id} onPress={turnOn}>
              {name}
            </TextButton>
          ))}
          {view.asOf !== null ? <TextButton onPress={() => void actions.setAsOf(null)}>Any time</TextButton> : null}
          {view.knownOn !== null ? <TextButton onPress={() => void actions.setKnownOn(null)}>Everything published</TextButton> : null}
          {view.speaker !== null ? <TextButton onPress={() => void actions.setLens(null)}>End the lens</TextButton> : null}
        </div>
      </div>
    </div>
  );
}
