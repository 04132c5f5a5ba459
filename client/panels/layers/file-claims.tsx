/** What a file says of an entity or a relation: its own words and citations, as far as the page holds them. */
import type { LayerEntity, LayerFact } from "../../../model/import.ts";
import { POLARITIES } from "../../../model/schema.ts";
import card from "../inspector/claim-card.module.css";
import styles from "../inspector/inspector.module.css";
import { Section } from "../inspector/section.tsx";
import { StatLine } from "../inspector/stat-line.tsx";
import { STANCE_HEADINGS } from "../words/status-words.ts";
import { saidWhen } from "../words/time-words.ts";

type Claim = LayerFact["claims"][number];

/** `where` is added to headings where the store says something of it too. */
export function FileClaims({ fact, where = "" }: { readonly fact: LayerFact; readonly where?: string }) {
  return POLARITIES.map((polarity) => {
    const claims = fact.claims.filter(({ stance }) => stance === polarity);
    return claims.length === 0 ? null : (
      <Section key={polarity} title={`${STANCE_HEADINGS[polarity]}${where}`} size={claims.length}>
        <ul className={styles.claims}>
          {claims.map((claim, at) => (
            <li key={at}>
              <FileClaim claim={claim} />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

function FileClaim({ claim }: { readonly claim: Claim }) {
  const { speaker, stance, said, says, title, publisher, published, places, note } = claim;
  return (
    <article className={card.card} data-stance={stance} aria-label={`Claim by ${speaker}, from the file`}>
      <header className={card.head}>
        <p className={card.speaker}>{speaker}</p>
        <p className={card.date}>{`said ${saidWhen(said)}`}</p>
      </header>
      {says.map((text) => (
        <p key={text} className={card.paraphrase}>
          {text}
        </p>
      ))}
      <p className={card.locator}>{`“${title}”, ${publisher}, ${published}, characters ${places}`}</p>
      {note === null ? null : (
        <p className={card.note}>
          <b>Note.</b> {note}
        </p>
      )}
    </article>
  );
}

export function FileEntity({ entity }: { readonly entity: LayerEntity }) {
  const { aliases, note, facts } = entity;
  return (
    <>
      {note === null ? null : <p className={styles.note}>{note}</p>}
      {aliases.length === 0 ? null : <p>{`Also called ${aliases.join(", ")}`}</p>}
      {facts.map((fact) => (
        <div key={fact.key} className={styles.group}>
          <p>{fact.statement}</p>
          <StatLine status={fact.status} />
          <FileClaims fact={fact} />
        </div>
      ))}
    </>
  );
}
