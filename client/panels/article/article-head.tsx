/** Who published an article and when, and whether what stands below are its own words. */
import { BadgeCheck, TriangleAlert } from "lucide-react";
import { count, counted } from "../../../model/counted.ts";
import type { DocumentDetail } from "../../../model/document-view.ts";
import { formatIsoDate } from "../../../model/partial-date.ts";
import type { ArticleRecord } from "../../hooks/use-records.ts";
import { EntityChip } from "../inspector/entity-chip.tsx";
import styles from "./article-panel.module.css";
import { HandInButton } from "./hand-in-button.tsx";

export function ArticleHead({ record }: { readonly record: ArticleRecord }) {
  const { detail, claims, claimsInAll } = record;
  const { document, publisher } = detail;
  return (
    <header className={styles.head}>
      <p className={styles.facts}>
        <EntityChip entity={publisher} />
        <span className={styles.quiet}>
          {`${formatIsoDate(document.published)} · ${counted(detail.sentences.length, "sentence")} · ${counted(detail.mentions.length, "mention")} · ${counted(claimsInAll, "claim")}`}
        </span>
      </p>
      {claims.length < claimsInAll ? (
        <p className={styles.caution}>{`The newest ${count(claims.length)} of ${count(claimsInAll)} claims are marked below.`}</p>
      ) : null}
      <TextState detail={detail} />
      {document.note ? <p className={styles.quiet}>{document.note}</p> : null}
    </header>
  );
}

function TextState({ detail }: { readonly detail: DocumentDetail }) {
  const { document, text, textVerified, sentences, verifiedSentences } = detail;
  if (text === null)
    return (
      <div className={styles.state}>
        <p>{`The text is not held, so you read what each sentence says in our words. Hand in ${document.file} to read the article itself: it is kept when its SHA-256 is ${document.sha256}.`}</p>
        <HandInButton />
      </div>
    );
  const unproven = sentences.length - verifiedSentences.length;
  if (!textVerified || unproven > 0)
    return (
      <p className={styles.caution}>
        <TriangleAlert size={14} aria-hidden />{" "}
        {textVerified
          ? `${counted(unproven, "sentence")} of the record cannot be found in this text at their places; our words stand there instead.`
          : "The text that is held is not the one on record: its SHA-256 differs. What cannot be proven stands in our words."}
      </p>
    );
  return (
    <p className={styles.proof}>
      <BadgeCheck size={14} aria-hidden />
      <span>
        <b>Verified.</b> The text is held, and its SHA-256 is the one on record: <code>{document.sha256}</code>
      </span>
    </p>
  );
}
