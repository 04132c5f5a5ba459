/** Rival values side by side in one card; pressing one opens the fact with its claims. */
import { Button } from "react-aria-components";
import { count, counted } from "../../../model/counted.ts";
import type { PredicateId } from "../../../model/schema.ts";
import type { FactView } from "../../../model/view.ts";
import { useActions } from "../../hooks/use-app.ts";
import { useClaims } from "../../hooks/use-records.ts";
import { cx } from "../controls/class-names.ts";
import { StatusMark } from "../marks/status-mark.tsx";
import { NumberPlot } from "../number-plot/number-plot.tsx";
import { STATUS_NAMES } from "../words/status-words.ts";
import { FactRow } from "./fact-row.tsx";
import { splitByUnit, type ValueColumn, valueColumns } from "./rival-values.ts";
import styles from "./value-cards.module.css";

interface ValueCardsProps {
  readonly subject: string;
  readonly predicate: PredicateId;
  readonly facts: readonly FactView[];
  /** The fact that the panel is about, if it is one of these. */
  readonly current?: string;
}

export function ValueCards({ subject, predicate, facts, current }: ValueCardsProps) {
  const claims = useClaims({ about: subject, predicate: [predicate], limit: 100 });
  const { rivals, others } = splitByUnit(facts);
  const all = claims.data?.claims ?? [];
  return (
    <div className={styles.card} data-testid={`values-${predicate}`}>
      <Columns columns={valueColumns(rivals, all)} current={current} />
      <div className={styles.plot}>
        <NumberPlot claims={all.filter(({ fact }) => rivals.some(({ key }) => key === fact))} />
      </div>
      {others.length > 0 ? (
        <div className={styles.others}>
          <p className={styles.caption}>Counts something else</p>
          {others.map((fact) => (
            <FactRow key={fact.key} factKey={fact.key} status={fact.status}>
              {fact.value ?? fact.statement}
            </FactRow>
          ))}
        </div>
      ) : null}
    </div>
  );
}

interface ColumnsProps {
  readonly columns: readonly ValueColumn[];
  readonly current: string | undefined;
}

function Columns({ columns, current }: ColumnsProps) {
  return (
    <ul className={styles.columns}>
      {columns.map((column) => (
        <li key={column.id} className={cx(styles.cell)}>
          <Column column={column} isCurrent={column.factKey === current} />
        </li>
      ))}
    </ul>
  );
}

/** The rest stands in the fact's own panel. */
const SPEAKERS_SHOWN = 2;

const REFUSALS = { "does-not-confirm": "not confirmed", denies: "denied" } as const;

function Column({ column, isCurrent }: { readonly column: ValueColumn; readonly isCurrent: boolean }) {
  const actions = useActions();
  const { stance } = column;
  return (
    <Button
      className={cx(styles.column, stance !== "asserts" && styles.refusal)}
      {...(isCurrent ? { "aria-current": "true" as const } : {})}
      onPress={() => actions.select({ type: "edge", key: column.factKey })}
    >
      {stance === "asserts" ? (
        <>
          <span className={styles.value}>{column.value}</span>
          <span className={styles.unit}>{column.unit}</span>
        </>
      ) : (
        <>
          <span className={styles.value}>{REFUSALS[stance]}</span>
          <span className={styles.unit}>{column.value}</span>
        </>
      )}
      <span className={styles.standing}>
        {stance === "asserts" ? (
          <>
            <StatusMark line={column.status} />
            {STATUS_NAMES[column.status]}
          </>
        ) : null}
      </span>
      <span className={styles.speakers}>
        <span>{counted(column.claims, "claim")}</span>
        {column.speakers.slice(0, SPEAKERS_SHOWN).map((name) => (
          <span key={name}>{name}</span>
        ))}
        {column.speakers.length > SPEAKERS_SHOWN ? <span>{`and ${count(column.speakers.length - SPEAKERS_SHOWN)} more`}</span> : null}
      </span>
    </Button>
  );
}
