/** Facts that nobody opposes and that rest on one source in the end, grouped by that source. */
import { count, counted } from "../../../model/counted.ts";
import type { EntityRef, FactPage } from "../../../model/view.ts";
import { useFacts } from "../../hooks/use-voices.ts";
import { TextButton } from "../controls/text-button.tsx";
import { EntityChip } from "../inspector/entity-chip.tsx";
import { FactRow } from "../inspector/fact-row.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import styles from "./contradictions-panel.module.css";

export function OneSourceList({ about }: { readonly about: string | null }) {
  const remote = useFacts({ status: ["single-source"], ...(about ? { about } : {}), limit: 100 });
  const { data } = remote;
  return (
    <div className={styles.list}>
      <div className={styles.filters}>
        <p className={styles.lead}>Nobody opposes these, and all who assert them rest on one source in the end.</p>
        <p className={styles.count} role="status">
          {data ? `${count(data.page.shown)} of ${count(data.page.total)} shown` : ""}
        </p>
      </div>
      {remote.state === "error" && remote.problem ? <ProblemNotice problem={remote.problem} onRetry={remote.retry} /> : null}
      {remote.state === "loading" ? <Skeleton label="Looking for facts that rest on one source" lines={6} /> : null}
      {data?.page.total === 0 ? (
        <p className={styles.empty}>
          {about === null
            ? "Nothing here rests on one source alone."
            : "Nothing about it rests on one source alone. “Show all” lists the others."}
        </p>
      ) : null}
      <div className={styles.sources}>
        {bySource(data?.facts ?? []).map(({ source, facts }) => (
          <section key={source.id} className={styles.source} aria-label={`Resting on ${source.name}`}>
            <h3 className={styles.sourceName}>
              <EntityChip entity={source} />
              <span className={styles.count}>{counted(facts.length, "fact")}</span>
            </h3>
            <ul>
              {facts.map(({ fact }) => (
                <li key={fact.key}>
                  <FactRow
                    factKey={fact.key}
                    status={fact.status}
                    aside={fact.asserts > 1 ? `${counted(fact.asserts, "claim")}, one source` : null}
                  >
                    {fact.statement}
                  </FactRow>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {remote.more ? (
        <div>
          <TextButton onPress={remote.more}>Show more</TextButton>
        </div>
      ) : null}
    </div>
  );
}

type Row = FactPage["facts"][number];

/** The source with the most facts first. */
function bySource(rows: readonly Row[]): { readonly source: EntityRef; readonly facts: readonly Row[] }[] {
  const groups = new Map<string, { source: EntityRef; facts: Row[] }>();
  for (const row of rows) {
    const [source] = row.sources;
    if (!source) continue;
    const group = groups.get(source.id) ?? { source, facts: [] };
    group.facts.push(row);
    groups.set(source.id, group);
  }
  return [...groups.values()].sort((a, b) => b.facts.length - a.facts.length || a.source.name.localeCompare(b.source.name, "en"));
}
