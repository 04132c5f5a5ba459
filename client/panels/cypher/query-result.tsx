/** The answer to a query: a table, its size and time, what was cut, and the way to see its entities on the canvas. */
import { Network } from "lucide-react";
import { useMemo } from "react";
import type { CypherResponse } from "../../../model/api.ts";
import { count, counted } from "../../../model/counted.ts";
import { useActions } from "../../hooks/use-app.ts";
import { TextButton } from "../controls/text-button.tsx";
import frame from "../drawer/drawer-panel.module.css";
import { KindMark } from "../marks/kind-mark.tsx";
import { type Column, DataTable } from "../table/data-table.tsx";
import { asEntity, cellText } from "./cell-value.ts";
import styles from "./cypher-panel.module.css";

type Row = readonly unknown[];

const rowId = (_row: Row, index: number): string => String(index);

const CHARACTER = 8.4;
const LOOKED_AT = 60;

/** As wide as its longest text among the first rows, within reason. */
function widthOf(name: string, rows: readonly Row[], at: number): number {
  const longest = Math.max(name.length + 2, ...rows.slice(0, LOOKED_AT).map((row) => cellText(row[at]).length));
  return Math.round(Math.min(320, Math.max(72, longest * CHARACTER + 28)));
}

function columnsOf({ columns, rows }: CypherResponse): Column<Row>[] {
  return columns.map((name, at) => ({
    id: String(at),
    header: name,
    width: widthOf(name, rows, at),
    isNumber: rows.length > 0 && rows.every((row) => typeof row[at] === "number"),
    value: (row) => (typeof row[at] === "number" ? row[at] : cellText(row[at])),
    cell: (row) => <Cell value={row[at]} />,
  }));
}

function Cell({ value }: { readonly value: unknown }) {
  const entity = asEntity(value);
  const actions = useActions();
  const text = cellText(value);
  if (entity)
    return (
      <button type="button" className={styles.entity} onClick={() => void actions.reveal(entity.id)}>
        <KindMark kind={entity.kind} size={14} />
        {entity.name}
      </button>
    );
  return (
    <span className={value === null ? styles.nothing : undefined} title={text}>
      {text}
    </span>
  );
}

const CUTS = { rows: "the first rows are shown; the query gives more", size: "the answer was cut at its size limit" } as const;

/** "12 rows in 34 ms" and what was cut. */
function summaryInWords({ summary }: CypherResponse): string {
  const rows = `${counted(summary.rows, "row")} in ${count(Math.max(1, Math.round(summary.ms)))} ms`;
  return summary.truncated ? `${rows}: ${CUTS[summary.truncated]}` : rows;
}

export function QueryResult({ response }: { readonly response: CypherResponse }) {
  const actions = useActions();
  const columns = useMemo(() => columnsOf(response), [response]);
  const entities = response.graph.nodes.length;
  return (
    <div className={frame.panel}>
      <div className={styles.summary}>
        <p role="status" className={styles.summaryText}>
          {summaryInWords(response)}
        </p>
        {entities > 0 ? (
          <TextButton icon={Network} onPress={() => actions.showResult(response)}>
            {`Show ${counted(entities, "entity", "entities")} on the canvas`}
          </TextButton>
        ) : null}
      </div>
      <DataTable
        label="Query result"
        columns={columns}
        rows={response.rows}
        rowId={rowId}
        empty="The query is fine, and nothing matches it."
      />
    </div>
  );
}
