/** What a speaker said, newest first; each line leads to the fact that it speaks about. */
import { count } from "../../../model/counted.ts";
import { formatPartialDate } from "../../../model/partial-date.ts";
import { useClaims } from "../../hooks/use-records.ts";
import { TextButton } from "../controls/text-button.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { saidWhen } from "../words/time-words.ts";
import { FactRow } from "./fact-row.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";

interface ClaimsMadeProps {
  readonly speaker: string;
  /** Absent while it is not known. */
  readonly total?: number | undefined;
  /** Only claims about this entity. */
  readonly about?: string;
  readonly title?: string;
}

export function ClaimsMade({ speaker, total, about, title = "What it said" }: ClaimsMadeProps) {
  const claims = useClaims({ speaker, limit: 20, ...(about ? { about } : {}) });
  return (
    <Section title={title} folds {...(total === undefined ? {} : { size: total })}>
      {claims.problem ? <ProblemNotice problem={claims.problem} onRetry={claims.retry} /> : null}
      {claims.state === "loading" ? <Skeleton lines={4} label="Loading claims" /> : null}
      <ul>
        {(claims.data?.claims ?? []).map(({ claim, fact, statement, status }) => (
          <li key={claim.id}>
            <FactRow factKey={fact} status={status} aside={`said ${saidWhen(formatPartialDate(claim.statedOn))}`}>
              {statement}
            </FactRow>
          </li>
        ))}
      </ul>
      {claims.more ? (
        <div className={styles.buttons}>
          <TextButton onPress={claims.more}>Show more</TextButton>
          <span className={styles.quiet}>{`${count(claims.data?.page.shown ?? 0)} of ${count(claims.data?.page.total ?? 0)}`}</span>
        </div>
      ) : null}
    </Section>
  );
}
