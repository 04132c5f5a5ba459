/** What the inspector shows while nothing is selected: how much there is, and where sources disagree. */
import { useState } from "react";
import { count } from "../../../model/counted.ts";
import type { FactView } from "../../../model/view.ts";
import { useActions } from "../../hooks/use-app.ts";
import { useCounts } from "../../hooks/use-records.ts";
import { useFacts } from "../../hooks/use-voices.ts";
import { TextButton } from "../controls/text-button.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { FactRow } from "./fact-row.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";

const AT_FIRST = 8;
/** A store with more of them has its list of contradictions, largest first. */
const CONTESTED = { status: ["contested"], limit: 50 } as const;

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

const voices = ({ asserts, denials, withheld }: FactView): number => asserts + denials + withheld;

function Disputed() {
  const actions = useActions();
  const [all, setAll] = useState(false);
  const facts = useFacts(CONTESTED);
  if (facts.state === "error" && facts.problem) return <ProblemNotice problem={facts.problem} onRetry={facts.retry} />;
  if (!facts.data) return <Skeleton label="Loading what is disputed" />;
  const { total, next } = facts.data.page;
  if (total === 0) return null;
  const found = facts.data.facts.map(({ fact }) => fact).sort((a, b) => voices(b) - voices(a));
  const shown = all ? found : found.slice(0, AT_FIRST);
  return (
    <Section title="Where sources disagree" size={total}>
      <ul>
        {shown.map((fact) => (
          <li key={fact.key}>
            <FactRow factKey={fact.key} status="contested">
              {fact.statement}
            </FactRow>
          </li>
        ))}
      </ul>
      {shown.length < total ? (
        <div className={styles.buttons}>
          {next === null ? (
            <TextButton onPress={() => setAll(true)}>{`Show all ${count(total)}`}</TextButton>
          ) : (
            <TextButton onPress={() => actions.openDrawer("contradictions")}>Open the list of contradictions</TextButton>
          )}
        </div>
      ) : null}
    </Section>
  );
}
