/** How much the file will hold, counted by the server before anything is made. */
import { counted } from "../../../model/counted.ts";
import type { ExportPreview } from "../../../model/export.ts";
import type { Remote } from "../../hooks/use-remote.ts";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import styles from "./export-dialog.module.css";
import { sizeInWords } from "./export-words.ts";

interface PreviewLineProps {
  readonly remote: Remote<ExportPreview>;
  readonly bytes: number;
  /** Relations on the canvas, when it is the canvas that is taken away. */
  readonly drawn: number | null;
}

export function PreviewLine({ remote, bytes, drawn }: PreviewLineProps) {
  if (remote.state === "error" && remote.problem) {
    return (
      <div className={styles.preview}>
        <ProblemNotice problem={remote.problem} onRetry={remote.retry} />
      </div>
    );
  }
  if (!remote.data) {
    return (
      <div className={styles.preview}>
        <Skeleton label="Counting what the file will hold" lines={2} />
      </div>
    );
  }
  const { entities, relations, facts, claims } = remote.data;
  const others = facts - relations;
  return (
    <div className={styles.preview} role="status" data-testid="export-preview">
      <p>
        <b>{`${counted(entities, "entity", "entities")}, ${counted(relations, "relation")}`}</b>
        {others > 0 ? ` and ${counted(others, "other fact")}` : ""}
        {`, with ${counted(claims, "claim")} behind them`}
      </p>
      <p className={styles.quiet}>{entities === 0 ? "Nothing fits: loosen the filters." : `About ${sizeInWords(bytes)}`}</p>
      {drawn !== null && drawn < relations ? (
        <p
          className={styles.quiet}
        >{`${counted(relations - drawn, "relation")} among these entities that the canvas does not draw come with them.`}</p>
      ) : null}
    </div>
  );
}
