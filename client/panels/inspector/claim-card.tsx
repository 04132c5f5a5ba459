/** One claim: who said it, as what, when, by which way it reached us, in which words, and what it answers. */
import { BadgeCheck } from "lucide-react";
import { Button } from "react-aria-components";
import { count } from "../../../model/counted.ts";
import { formatPartialDate } from "../../../model/partial-date.ts";
import type { ClaimView, EvidenceView } from "../../../model/view.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import { mannerInWords } from "../words/source-words.ts";
import { saidWhen } from "../words/time-words.ts";
import styles from "./claim-card.module.css";
import { ClaimLinks } from "./claim-links.tsx";
import { EntityChip } from "./entity-chip.tsx";
import { Qualifiers } from "./qualifiers.tsx";
import { SourceChain } from "./source-chain.tsx";

interface ClaimCardProps {
  readonly view: ClaimView;
  /** All claims on the same fact. */
  readonly siblings: readonly ClaimView[];
}

export function ClaimCard({ view, siblings }: ClaimCardProps) {
  const { claim, speaker, speakerRole } = view;
  const date = formatPartialDate(claim.statedOn);
  return (
    <article
      className={cx(styles.card)}
      id={`claim-${claim.id}`}
      tabIndex={-1}
      data-stance={claim.polarity}
      aria-label={`Claim by ${speaker.name}`}
    >
      <header className={styles.head}>
        <div className={styles.speaker}>
          <EntityChip entity={speaker} />
          {speakerRole ? <p className={styles.role}>{speakerRole}</p> : null}
        </div>
        <p className={styles.date} title={claim.statedOn.basis ?? ""}>
          {`said ${saidWhen(date)}`}
        </p>
      </header>
      {view.evidence.map((evidence) => (
        <Evidence key={evidence.sentence} evidence={evidence} title={view.documentTitle} />
      ))}
      <SourceChain view={view} />
      <p className={styles.manner}>{`${capitalised(mannerInWords(claim))}.`}</p>
      <Qualifiers qualifiers={claim.qualifiers} />
      {claim.inferred ? <p className={styles.caution}>A reading of ours: the text does not say this outright.</p> : null}
      {claim.ambiguity ? (
        <p className={styles.caution}>
          <b>Not settled.</b> {claim.ambiguity}
        </p>
      ) : null}
      {claim.note ? (
        <p className={styles.note}>
          <b>Note.</b> {claim.note}
        </p>
      ) : null}
      {view.recordedAs ? (
        <p
          className={styles.note}
        >{`Recorded under ${view.recordedAs.map(({ name }) => name).join(" and ")}, as it was before the merge.`}</p>
      ) : null}
      <ClaimLinks links={view.links} fact={view.fact} siblings={siblings} />
    </article>
  );
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The sentence itself only where its text is held and its hash agrees; else our paraphrase. Always where it stands. */
function Evidence({ evidence, title }: { readonly evidence: EvidenceView; readonly title: string }) {
  const actions = useActions();
  const isQuote = evidence.exact !== null && evidence.verified;
  return (
    <figure className={styles.evidence}>
      {isQuote ? (
        <blockquote className={styles.quote}>{evidence.exact}</blockquote>
      ) : (
        <p className={styles.paraphrase}>{evidence.paraphrase}</p>
      )}
      <figcaption className={styles.locator}>
        {isQuote ? (
          <span className={styles.verified}>
            <BadgeCheck size={13} aria-hidden /> Verified sentence
          </span>
        ) : (
          "In our words"
        )}
        {` · ${title} · sentence ${evidence.sentence}, characters ${count(evidence.start)}–${count(evidence.end)} `}
        <Button className={cx(styles.inArticle)} onPress={() => actions.openArticle(evidence.document, evidence.sentence)}>
          In the article
        </Button>
      </figcaption>
    </figure>
  );
}
