/** What was done to the store, by whom and when, the newest first. What can be undone is undone here, after asking once. */
import { count } from "../../../model/counted.ts";
import type { ChangeView } from "../../../model/view.ts";
import { useActions } from "../../hooks/use-app.ts";
import { useChanges } from "../../hooks/use-changes.ts";
import { ConfirmButton } from "../controls/confirm-button.tsx";
import { TextButton } from "../controls/text-button.tsx";
import { EntityChip } from "../inspector/entity-chip.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { formatMoment } from "../words/merge-words.ts";
import styles from "./changes-panel.module.css";

export function ChangesPanel() {
  const remote = useChanges();
  if (remote.problem) return <ProblemNotice problem={remote.problem} onRetry={remote.retry} />;
  if (!remote.data) return <Skeleton label="Loading the changes" lines={6} />;
  const { changes, page } = remote.data;
  if (changes.length === 0) return <p className={styles.none}>Nothing was changed yet: the store is empty.</p>;
  return (
    <div className={styles.panel}>
      <p className={styles.note}>Loads, merges and other decisions, newest first. What a writing Cypher query does is not listed here.</p>
      <ol className={styles.list}>
        {changes.map((change) => (
          <Entry key={change.seq} change={change} />
        ))}
      </ol>
      <div className={styles.foot}>
        {remote.more ? <TextButton onPress={remote.more}>Show more</TextButton> : null}
        <span>{`${count(page.shown)} of ${count(page.total)}`}</span>
      </div>
    </div>
  );
}

function Entry({ change }: { readonly change: ChangeView }) {
  const { undoMerge } = useActions();
  const { at, by, summary, merge, undo, kind } = change;
  return (
    <li className={styles.entry}>
      <p className={styles.when}>
        <time dateTime={at}>{formatMoment(at)}</time>
        <span>{by ?? "who is not known"}</span>
      </p>
      <div className={styles.what}>
        <p>{summary}</p>
        {merge ? (
          <p className={styles.ends}>
            <EntityChip entity={merge.from} />
            <EntityChip entity={merge.into} />
          </p>
        ) : null}
      </div>
      <div className={styles.undo}>
        {undo.possible && merge ? (
          <ConfirmButton label={kind === "suppose" ? "Reject" : "Undo"} question={undo.why} onConfirm={() => undoMerge(merge.id)} />
        ) : (
          <details>
            <summary>Cannot be undone</summary>
            <p>{undo.why}</p>
          </details>
        )}
      </div>
    </li>
  );
}
