/** What the inspector shows while nothing is selected: how much there is, and where sources disagree. */
import { useState } from "react";
import { count } from "../../../model/counted.ts";
import type { ClaimView } from "../../../model/view.ts";
import { useClaims, useCounts } from "../../hooks/use-records.ts";
import { TextButton } from "../controls/text-button.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { FactRow } from "./fact-row.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";

const AT_FIRST = 8;
const DISPUTED = { status: ["contested"], stance: ["asserts"], limit: 200 } as const;

export function OverviewPanel() {
  return (
    <>
      <header className={styles.welcome}>
        <h2 className={styles.name}>Who said what</h2>
        <p>
          Each line between two names stands for a statement that somebody made. Select one to read who asserts it, who denies it, and who
          does not confirm it.
        </p>
      </header>
      <Figures />
      <Disputed />
    </>
  );
}

function Figures() {
  const health = useCounts();
  if (health.problem) return <ProblemNotice problem={health.problem} onRetry={health.retry} />;
  if (!health.data) return <Skeleton lines={1} label="Counting" />;
  const { entities, facts, claims, documents } = health.data.counts;
  const figures = [
    { one: "entity", many: "entities", value: entities },
    { one: "fact", many: "facts", value: facts },
    { one: "claim", many: "claims", value: claims },
    { one: "document", many: "documents", value: documents },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ one, many, value }) => (
        <div key={one}>
          <dt>{value === 1 ? one : many}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One claim for each fact, the facts with most claims first. */
function byFact(claims: readonly ClaimView[]): { readonly view: ClaimView; readonly size: number }[] {
  const facts = new Map<string, { view: ClaimView; size: number }>();
  for (const view of claims) {
    const entry = facts.get(view.fact);
    facts.set(view.fact, { view: entry?.view ?? view, size: (entry?.size ?? 0) + 1 });
  }
  return [...facts.values()].sort((a, b) => b.size - a.size);
}

function Disputed() {
  const [all, setAll] = useState(false);
  const claims = useClaims(DISPUTED);
  if (claims.state === "error" && claims.problem) return <ProblemNotice problem={claims.problem} onRetry={claims.retry} />;
  if (!claims.data) return <Skeleton label="Loading what is disputed" />;
  const facts = byFact(claims.data.claims);
  const shown = all ? facts : facts.slice(0, AT_FIRST);
  if (facts.length === 0) return null;
  return (
    <Section title="Where sources disagree" size={facts.length}>
      <ul>
        {shown.map(({ view }) => (
          <li key={view.fact}>
            <FactRow factKey={view.fact} status="contested">
              {view.statement}
            </FactRow>
          </li>
        ))}
      </ul>
      {shown.length < facts.length ? (
        <div className={styles.buttons}>
          <TextButton onPress={() => setAll(true)}>{`Show all ${count(facts.length)}`}</TextButton>
        </div>
      ) : null}
    </Section>
  );
}
