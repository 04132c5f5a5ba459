/** The inspector of a fact: what it says, how it stands, who says what, and what says otherwise; under a lens, what its voice says first. */
import type { ReactNode } from "react";
import { formatIsoDate } from "../../../model/partial-date.ts";
import { POLARITIES } from "../../../model/schema.ts";
import type { FactDetail } from "../../../model/view.ts";
import { useViewPart } from "../../hooks/use-app.ts";
import { type Unpublished as NotYet, useFact } from "../../hooks/use-records.ts";
import { cx } from "../controls/class-names.ts";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { STANCE_HEADINGS } from "../words/status-words.ts";
import { DisputeLines } from "./dispute-lines.tsx";
import { EntityChip } from "./entity-chip.tsx";
import { Rivals, Sources, Stance, Time } from "./fact-parts.tsx";
import { FactUnderLens } from "./fact-under-lens.tsx";
import styles from "./inspector.module.css";
import { StatLine } from "./stat-line.tsx";

/** Statements up to this length are set in the largest size. */
const SHORT = 64;

interface FactPanelProps {
  readonly factKey: string;
  /** Stands under the statement. */
  readonly aside?: ReactNode;
}

export function FactPanel({ factKey, aside }: FactPanelProps) {
  const remote = useFact(factKey);
  if (remote.state === "error" && remote.problem) return <ProblemNotice problem={remote.problem} onRetry={remote.retry} />;
  if (!remote.data) return <Skeleton label="Loading the fact" lines={8} />;
  if ("day" in remote.data) return <Unpublished {...remote.data} aside={aside} />;
  return <FactContent detail={remote.data} aside={aside} />;
}

function Unpublished({ statement, day, aside }: NotYet & Pick<FactPanelProps, "aside">) {
  return (
    <header className={styles.head}>
      <h2 className={styles.statement}>{statement}</h2>
      <p
        className={styles.quiet}
      >{`${aside ? "In the store, nothing" : "Nothing"} about this had been published by ${formatIsoDate(day)}.`}</p>
      {aside}
    </header>
  );
}

function FactContent({ detail, aside }: { readonly detail: FactDetail; readonly aside: ReactNode }) {
  const { view } = detail;
  const speaker = useViewPart((state) => state.speaker);
  const against = useViewPart((state) => state.against);
  return (
    <>
      <header className={styles.head}>
        <h2 className={cx(styles.statement, view.statement.length <= SHORT && styles.large)}>{view.statement}</h2>
        {speaker === null ? (
          <>
            <StatLine status={view.status} counts={view} />
            <DisputeLines fact={view.key} />
          </>
        ) : null}
        <p className={styles.ends}>
          <EntityChip entity={view.subject} />
          {view.object ? <EntityChip entity={view.object} /> : null}
        </p>
        {aside}
      </header>
      {speaker === null ? <Everybody detail={detail} /> : <FactUnderLens detail={detail} speaker={speaker} against={against} />}
    </>
  );
}

function Everybody({ detail }: { readonly detail: FactDetail }) {
  const { view, claims } = detail;
  return (
    <>
      <Rivals detail={detail} />
      <Sources detail={detail} />
      <Time bounds={view.bounds} />
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
