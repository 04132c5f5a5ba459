/** Posts held and lost, each with its time in words. */
import { PREDICATES } from "../../../model/schema.ts";
import type { FactView } from "../../../model/view.ts";
import { boundsInWords } from "../words/time-words.ts";
import { FactRow } from "./fact-row.tsx";
import { Section } from "./section.tsx";

/** "head of National Security Committee of Kazakhstan", seen from the entity. */
function roleInWords(entity: string, fact: FactView): string {
  const isSubject = fact.subject.id === entity;
  const other = isSubject ? fact.object : fact.subject;
  const definition = PREDICATES[fact.predicate];
  const words = `${isSubject ? definition.label : definition.inverseLabel} ${other?.name ?? fact.value ?? ""}`;
  const position = fact.position && !words.toLowerCase().includes(fact.position.toLowerCase()) ? ` (${fact.position})` : "";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${position}`;
}

export function Roles({ entity, facts }: { readonly entity: string; readonly facts: readonly FactView[] }) {
  if (facts.length === 0) return null;
  return (
    <Section title="Posts and roles" size={facts.length}>
      <ul>
        {facts.map((fact) => (
          <li key={fact.key}>
            <FactRow factKey={fact.key} status={fact.status} aside={boundsInWords(fact.bounds)}>
              {roleInWords(entity, fact)}
            </FactRow>
          </li>
        ))}
      </ul>
    </Section>
  );
}
