/** An event: when, where, who had which part in it, and what is stated to have come before and after. */
import type { EventView, FactView, Participant } from "../../../model/view.ts";
import { stancesInWords } from "../words/status-words.ts";
import { EntityChip } from "./entity-chip.tsx";
import { FactRow } from "./fact-row.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";
import { Unsettled } from "./unsettled.tsx";

export function EventSection({ event }: { readonly event: EventView }) {
  const { when, basis, places, participants, before, after, linked } = event;
  const ids = [...new Set(participants.map(({ entity }) => entity.id))];
  const byEntity = ids.map((id) => participants.filter(({ entity }) => entity.id === id));
  return (
    <>
      <Section title="When">
        <p>{when === null ? "No source says when." : `${when.charAt(0).toUpperCase()}${when.slice(1)}.`}</p>
        {basis === null ? null : <p className={styles.quiet}>{`Rests on: ${basis}`}</p>}
      </Section>
      <Facts title="Where" facts={places} />
      {participants.length > 0 ? (
        <Section title="Who had a part in it" size={byEntity.length}>
          <ul>
            {byEntity.map(([first, ...others]) =>
              first ? (
                <li key={first.entity.id} className={styles.participant}>
                  <EntityChip entity={first.entity} />
                  {[first, ...others].map((participant) => (
                    <Part key={participant.fact.key} participant={participant} />
                  ))}
                </li>
              ) : null,
            )}
          </ul>
        </Section>
      ) : null}
      <Facts title="Stated to have led to it" facts={before} />
      <Facts title="Stated to have come of it" facts={after} />
      <Facts title="Linked with it" facts={linked} />
    </>
  );
}

function Part({ participant }: { readonly participant: Participant }) {
  const { part, fact, time, ambiguities } = participant;
  const aside = [time, fact.status === "contested" && stancesInWords(fact)].filter(Boolean).join(" · ");
  return (
    <>
      <FactRow factKey={fact.key} status={fact.status} aside={aside || null}>
        {part}
      </FactRow>
      <Unsettled notes={ambiguities} />
    </>
  );
}

function Facts({ title, facts }: { readonly title: string; readonly facts: readonly FactView[] }) {
  if (facts.length === 0) return null;
  return (
    <Section title={title} size={facts.length}>
      <ul>
        {facts.map((fact) => (
          <li key={fact.key}>
            <FactRow factKey={fact.key} status={fact.status} aside={fact.status === "contested" ? stancesInWords(fact) : null}>
              {fact.statement}
            </FactRow>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Keys of the facts that the section shows, so that no other part of the panel repeats them. */
export const factsOfEvent = ({ places, participants, before, after, linked }: EventView): string[] => [
  ...[...places, ...before, ...after, ...linked].map(({ key }) => key),
  ...participants.map(({ fact }) => fact.key),
];
