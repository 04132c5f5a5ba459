/** What the panels of a fact are made of: who says what, on what sources, since when, and what says otherwise. */
import { type Bounds, certaintyOn } from "../../../model/fact.ts";
import { formatIsoDate } from "../../../model/partial-date.ts";
import type { ClaimView, FactDetail, FactView } from "../../../model/view.ts";
import { useViewPart } from "../../hooks/use-app.ts";
import { IntervalMark } from "../marks/interval-mark.tsx";
import { independentInWords, sharedInWords, sourceGroups } from "../words/source-words.ts";
import { stancesInWords } from "../words/status-words.ts";
import { boundsInWords } from "../words/time-words.ts";
import { ClaimCard } from "./claim-card.tsx";
import { EntityChip } from "./entity-chip.tsx";
import { FactRow } from "./fact-row.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";
import { SourceChain } from "./source-chain.tsx";
import { ValueCards } from "./value-cards.tsx";

/** Every root source with the voices that lead to it, each as its chain: what sounds like many may be one. */
export function Sources({ detail }: { readonly detail: FactDetail }) {
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
export function Rivals({ detail }: { readonly detail: FactDetail }) {
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

export function Time({ bounds, title = "When it was so" }: { readonly bounds: Bounds; readonly title?: string }) {
  const asOf = useViewPart((state) => state.asOf);
  const words = boundsInWords(bounds);
  if (!words) return null;
  const certainty = asOf === null ? null : certaintyOn(bounds, asOf);
  return (
    <Section title={title}>
      <p>{`${words.charAt(0).toUpperCase()}${words.slice(1)}.`}</p>
      <IntervalMark bounds={bounds} />
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

export function Stance({
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
