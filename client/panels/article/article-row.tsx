/** A sentence of an article with the claims that rest on it; or text between sentences. */
import { useState } from "react";
import { Link } from "react-aria-components";
import { count } from "../../../model/counted.ts";
import type { ClaimView, EntityRef } from "../../../model/view.ts";
import { type ArticleRow, type Segment, segmentsOf } from "../../core/article-rows.ts";
import type { Selection } from "../../core/view-state.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import { TextButton } from "../controls/text-button.tsx";
import { FactRow } from "../inspector/fact-row.tsx";
import { KIND_NAMES } from "../words/kind-names.ts";
import styles from "./article-row.module.css";

interface ArticleRowProps {
  readonly row: ArticleRow;
  readonly text: string | null;
  /** The sentence that a claim led to. */
  readonly isTarget: boolean;
  readonly selection: Selection | null;
  readonly names: ReadonlyMap<string, EntityRef>;
}

export function ArticleRowItem({ row, text, isTarget, selection, names }: ArticleRowProps) {
  const { sentence, claims, verified } = row;
  if (sentence === null) return <p className={styles.gap}>{text?.slice(row.start, row.end)}</p>;
  const isChosen = selection?.type === "edge" && claims.some(({ fact }) => fact === selection.key);
  return (
    <div className={cx(styles.row, (isTarget || isChosen) && styles.current)} aria-current={isTarget ? "true" : undefined}>
      <div className={styles.words} data-kind={sentence.kind}>
        {verified && text !== null ? (
          <p className={styles.quote}>
            {segmentsOf(row, text).map((segment, index) => (
              // The words of a row never change while it is there.
              <Words key={index} segment={segment} row={row} selection={selection} names={names} />
            ))}
          </p>
        ) : (
          <p className={styles.paraphrase}>{sentence.paraphrase}</p>
        )}
        <p className={styles.locator} title={`SHA-256 ${sentence.sha256}`}>
          {`${KIND_WORDS[sentence.kind]} ${sentence.id} · characters ${count(row.start)}–${count(row.end)}`}
          {verified ? null : ` · in our words · SHA‑256 ${sentence.sha256.slice(0, 12)}…`}
        </p>
      </div>
      {claims.length > 0 ? <Claims sentence={sentence.id} claims={claims} selection={selection} /> : null}
    </div>
  );
}

/** More would tear the text apart. */
const AT_FIRST = 3;

interface ClaimsProps {
  readonly sentence: string;
  readonly claims: readonly ClaimView[];
  readonly selection: Selection | null;
}

/** The selected one comes first; who speaks is said where it is not the publisher. */
function Claims({ sentence, claims, selection }: ClaimsProps) {
  const [all, setAll] = useState(false);
  const isChosen = ({ fact }: ClaimView): boolean => selection?.type === "edge" && selection.key === fact;
  const sorted = [...claims.filter(isChosen), ...claims.filter((view) => !isChosen(view))];
  const shown = all ? sorted : sorted.slice(0, AT_FIRST);
  return (
    <div className={styles.claims}>
      <ul aria-label={`Claims that rest on sentence ${sentence}`}>
        {shown.map((view) => (
          <li key={view.claim.id} className={cx(isChosen(view) && styles.chosen)}>
            <FactRow
              factKey={view.fact}
              status={view.status}
              aside={view.speaker.id === view.reporter.id ? null : `said by ${view.speaker.name}`}
            >
              {view.statement}
            </FactRow>
          </li>
        ))}
      </ul>
      {shown.length < claims.length ? (
        <TextButton look="quiet" onPress={() => setAll(true)}>{`Show all ${count(claims.length)} claims`}</TextButton>
      ) : null}
    </div>
  );
}

const KIND_WORDS = { sentence: "Sentence", heading: "Heading", title: "Title", header: "Header" } as const;

type WordsProps = Pick<ArticleRowProps, "row" | "selection" | "names"> & { readonly segment: Segment };

function Words({ segment, row, selection, names }: WordsProps) {
  const actions = useActions();
  const { mention, claims, text } = segment;
  const isChosen = selection?.type === "edge" && row.claims.some(({ claim, fact }) => fact === selection.key && claims.includes(claim.id));
  const look = cx(claims.length > 0 && styles.cue, isChosen && styles.chosenCue);
  if (mention === null) return look ? <span className={look}>{text}</span> : text;
  const ref = names.get(mention.entity);
  const isSelected = selection?.type === "node" && selection.id === mention.entity;
  return (
    <Link
      className={cx(styles.mention, isSelected && styles.chosenMention, look)}
      onPress={() => void actions.reveal(mention.entity)}
      {...(ref ? { "aria-label": `${text}: ${ref.name}, ${KIND_NAMES[ref.kind]}` } : {})}
    >
      {text}
    </Link>
  );
}
