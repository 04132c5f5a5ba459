/** Facts whose object is a value: numbers as cards of rival values, descriptions as lines. */
import { PREDICATES, type PredicateId } from "../../../model/schema.ts";
import type { FactView } from "../../../model/view.ts";
import { stancesInWords } from "../words/status-words.ts";
import { boundsInWords } from "../words/time-words.ts";
import { FactRow } from "./fact-row.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";
import { ValueCards } from "./value-cards.tsx";

const isNumber = ({ literal }: FactView): boolean => literal?.datatype === "number" || literal?.datatype === "quantity-word";

function byPredicate(facts: readonly FactView[]): [PredicateId, FactView[]][] {
  const groups = new Map<PredicateId, FactView[]>();
  for (const fact of facts) groups.set(fact.predicate, [...(groups.get(fact.predicate) ?? []), fact]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export function LiteralFacts({ subject, facts }: { readonly subject: string; readonly facts: readonly FactView[] }) {
  const numbers = byPredicate(facts.filter(isNumber));
  const others = byPredicate(facts.filter((fact) => !isNumber(fact)));
  return (
    <>
      {numbers.map(([predicate, group]) => (
        <Section key={predicate} title={capitalised(PREDICATES[predicate].label)}>
          <ValueCards subject={subject} predicate={predicate} facts={group} />
        </Section>
      ))}
      {others.map(([predicate, group]) => (
        <Section key={predicate} title={capitalised(PREDICATES[predicate].label)}>
          <ul>
            {group.map((fact) => (
              <li key={fact.key}>
                <FactRow
                  factKey={fact.key}
                  status={fact.status}
                  aside={[boundsInWords(fact.bounds), fact.status === "contested" && stancesInWords(fact)].filter(Boolean).join(" · ")}
                >
                  <span className={styles.value}>{fact.value ?? fact.statement}</span>
                </FactRow>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
