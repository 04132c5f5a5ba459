/** The inspector of a fact: what it says, how it stands, who says what, and what says otherwise. */

import { certaintyOn } from "../../../model/fact.ts";
import { formatIsoDate } from "../../../model/partial-date.ts";
import { POLARITIES } from "../../../model/schema.ts";
import type { ClaimView, FactDetail, FactView } from "../../../model/view.ts";
import { useViewPart } from "../../hooks/use-app.ts";
import { useFact, useKnownOn } from "../../hooks/use-records.ts";
import { cx } from "../controls/class-names.ts";
import { IntervalMark } from "../marks/interval-mark.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { independentInWords, sharedInWords, sourceGroups } from "../words/source-words.ts";
import { STANCE_HEADINGS, stancesInWords } from "../words/status-words.ts";
import { boundsInWords } from "../words/time-words.ts";
import { ClaimCard } from "./claim-card.tsx";
import { DisputeLines } from "./dispute-lines.tsx";
import { EntityChip } from "./entity-chip.tsx";
import { FactRow } from "./fact-row.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";
import { SourceChain } from "./source-chain.tsx";
import { StatLine } from "./stat-line.tsx";
import { ValueCards } from "./value-cards.tsx";

/** Statements up to this length are set in the largest size. */
const SHORT = 64;

export function FactPanel({ factKey }: { readonly factKey: string }) {
  const remote = useFact(factKey);
  const knownOn = useKnownOn();
  if (remote.state === "error" && remote.problem?.code === "not-found" && knownOn !== null) {
    return <p className={styles.quiet}>{`Nothing about this had been published by ${formatIsoDate(knownOn)}.`}</p>;
  }
  if (remote.state === "error" && remote.problem) return <ProblemNotice problem={remote.problem} onRetry={remote.retry} />;
  if (!remote.data) return <Skeleton label="Loading the fact" lines={8} />;
  return <FactContent detail={remote.data} />;
}

function FactContent({ detail }: { readonly detail: FactDetail }) {
  const { view, claims } = detail;
  return (
    <>
      <header className={styles.head}>
        <h2 className={cx(styles.statement, view.statement.length <= SHORT && styles.large)}>{view.statement}</h2>
        <StatLine status={view.status} counts={view} />
        <DisputeLines fact={view.key} />
        <p className={styles.ends}>
          <EntityChip entity={view.subject} />
          {view.object ? <EntityChip entity={view.object} /> : null}
        </p>
      </header>
      <Rivals detail={detail} />
      <Sources detail={detail} />
      <Time view={view} />
      {POLARITIES.map((polarity) => (
        <Stance
          key={polarity}
          title={STANCE_HEADINGS[polarity]}
          siblings={claims}
          claims={claims.filter(({ claim }) => claim.polarity === polarity)}
        />
      ))}
    </>
  );
}

/** Every root source with the voices that lead to it, each as its chain: what sounds like many may be one. */
function Sources({ detail }: { readonly detail: FactDetail }) {
  const groups = sourceGroups(detail.claims);
  return (
    <Section title={independentInWords(detail.independentSources.length)}>
      {groups.map((group) => (
        <div key={group.source.id} className={styles.source}>
          <p className={styles.sourceHead}>
            <EntityChip entity={group.source} look="boxed" />
            {sharedInWords(group) ? <span className={styles.caution}>{sharedInWords(group)}</span> : null}
          </p>
          <ul className={styles.chains}>
            {group.claims.map((view) => (
              <li key={view.claim.id}>
                <SourceChain view={view} evenAlone />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** Other answers to the same question, and facts that contradict this one: values side by side, statements in two columns. */
function Rivals({ detail }: { readonly detail: FactDetail }) {
  const { view, rivals, alternatives } = detail;
  const others = [...new Map([...rivals, ...alternatives].map((fact) => [fact.key, fact])).values()].filter(({ key }) => key !== view.key);
  const isNumber = (fact: FactView) => fact.literal !== null && fact.literal.datatype !== "string" && fact.predicate === view.predicate;
  const values = isNumber(view) ? others.filter((fact) => isNumber(fact) && fact.subject.id === view.subject.id) : [];
  const contradicting = new Set(rivals.map(({ key }) => key));
  const statements = others.filter((fact) => !values.includes(fact) && (contradicting.has(fact.key) || fact.predicate === view.predicate));
  const hasValues = isNumber(view) && (values.length > 0 || view.denials + view.withheld > 0);
  return (
    <>
      {hasValues ? (
        <Section title="Rival values">
          <ValueCards subject={view.subject.id} predicate={view.predicate} facts={[view, ...values]} current={view.key} />
        </Section>
      ) : null}
      <Statements title="Said otherwise" facts={statements.filter(({ key }) => contradicting.has(key))} />
      <Statements title="Other answers" facts={statements.filter(({ key }) => !contradicting.has(key))} />
    </>
  );
}

function Statements({ title, facts }: { readonly title: string; readonly facts: readonly FactView[] }) {
  if (facts.length === 0) return null;
  return (
    <Section title={title} size={facts.length}>
      <ul className={styles.rivals}>
        {facts.map((fact) => (
          <li key={fact.key} className={styles.rival}>
            <FactRow factKey={fact.key} status={fact.status} aside={stancesInWords(fact)}>
              {fact.statement}
            </FactRow>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Time({ view }: { readonly view: FactView }) {
  const asOf = useViewPart((state) => state.asOf);
  const words = boundsInWords(view.bounds);
  if (!words) return null;
  const certainty = asOf === null ? null : certaintyOn(view.bounds, asOf);
  return (
    <Section title="When it was so">
      <p>{`${words.charAt(0).toUpperCase()}${words.slice(1)}.`}</p>
      <IntervalMark bounds={view.bounds} />
      {asOf !== null && certainty !== null ? (
        <p className={styles.quiet}>
          {certainty === "certain"
            ? `It certainly held on ${formatIsoDate(asOf)}.`
            : `Whether it held on ${formatIsoDate(asOf)} is not settled.`}
        </p>
      ) : null}
    </Section>
  );
}

function Stance({
  title,
  claims,
  siblings,
}: {
  readonly title: string;
  readonly claims: readonly ClaimView[];
  readonly siblings: readonly ClaimView[];
}) {
  if (claims.length === 0) return null;
  return (
    <Section title={title} size={claims.length}>
      <ul className={styles.claims}>
        {claims.map((view) => (
          <li key={view.claim.id}>
            <ClaimCard view={view} siblings={siblings} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
