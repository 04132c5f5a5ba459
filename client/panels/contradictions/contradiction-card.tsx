/** One contradiction: all its sides next to each other, each with everyone who takes it; a number also as a plot. */
import { Button } from "react-aria-components";
import { count, counted } from "../../../model/counted.ts";
import { formatPartialDate } from "../../../model/partial-date.ts";
import type { ClaimView, ContradictionView } from "../../../model/view.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import { EntityChip } from "../inspector/entity-chip.tsx";
import { StatusMark } from "../marks/status-mark.tsx";
import { NumberPlot } from "../number-plot/number-plot.tsx";
import { KIND_WORDS } from "../words/contradiction-words.ts";
import { STATUS_NAMES } from "../words/status-words.ts";
import { saidWhen } from "../words/time-words.ts";
import styles from "./contradiction-card.module.css";
import { type Side, sidesOf } from "./sides.ts";

/** Claims of one side that stand in the card; the rest stand in the fact. */
const SHOWN = 4;

export function ContradictionCard({ contradiction }: { readonly contradiction: ContradictionView }) {
  const { kind, subject, claims, size } = contradiction;
  const sides = sidesOf(claims, kind === "number");
  return (
    <article className={styles.card} aria-label={`${KIND_WORDS[kind].name}: ${subject.name}`} data-kind={kind}>
      <header className={styles.head}>
        <span className={styles.kind} title={KIND_WORDS[kind].meaning}>
          {KIND_WORDS[kind].name}
        </span>
        <EntityChip entity={subject} />
        <span className={styles.size}>{`${counted(sides.length, "side")}, ${counted(size, "claim")}`}</span>
      </header>
      {kind === "number" ? <NumberPlot claims={claims} /> : null}
      <ul className={styles.sides}>
        {sides.map((side) => (
          <li key={side.id} className={styles.side} data-stance={side.stance}>
            <SideColumn side={side} />
          </li>
        ))}
      </ul>
      {claims.length < size ? (
        <p
          className={styles.cut}
        >{`${count(claims.length)} of ${count(size)} claims are shown here. Open a side to read all of its claims.`}</p>
      ) : null}
    </article>
  );
}

function SideColumn({ side }: { readonly side: Side }) {
  const actions = useActions();
  const more = side.claims.length - SHOWN;
  return (
    <>
      <Button className={cx(styles.open)} onPress={() => actions.select({ type: "edge", key: side.factKey })}>
        {side.headline === null ? null : <span className={styles.headline}>{side.headline}</span>}
        <span className={side.headline === null ? styles.statement : styles.text}>{side.text}</span>
        {side.status === null ? null : (
          <span className={styles.standing}>
            <StatusMark line={side.status} />
            {STATUS_NAMES[side.status]}
          </span>
        )}
      </Button>
      <ul className={styles.claims}>
        {side.claims.slice(0, SHOWN).map((view) => (
          <li key={view.claim.id}>
            <Saying view={view} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.more}>{`and ${counted(more, "more claim")}`}</p> : null}
    </>
  );
}

/** Who said it, as what, when, and by which way it reached us. */
function Saying({ view }: { readonly view: ClaimView }) {
  const { speaker, speakerRole, reportedVia, cites, reporter, claim } = view;
  const via = [...reportedVia.map(({ name }) => name), ...(reporter.id === speaker.id ? [] : [reporter.name])];
  return (
    <>
      <EntityChip entity={speaker} />
      <p className={styles.aside}>
        {[speakerRole, `said ${saidWhen(formatPartialDate(claim.statedOn))}`].filter(Boolean).join(" · ")}
        {cites.length > 0 ? ` · citing ${cites.map(({ name }) => name).join(", ")}` : ""}
      </p>
      {via.length > 0 ? <p className={styles.aside}>{`via ${via.join(" → ")}`}</p> : null}
    </>
  );
}
