/**
 * A table of any length: sorted by its headings, only the rows in sight are in the page. One row can be the current
 * one; it is brought into sight when it changes.
 */
import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { cx } from "../controls/class-names.ts";
import styles from "./data-table.module.css";

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** Least width in CSS pixels; spare room goes by `grow`. */
  readonly width: number;
  readonly grow?: number;
  readonly isNumber?: boolean;
  /** What is sorted by, and shown unless `cell` says otherwise. */
  readonly value: (row: Row) => string | number;
  readonly cell?: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row, index: number) => string;
  readonly currentId?: string | null;
  readonly onChoose?: (row: Row) => void;
  readonly empty: ReactNode;
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});

const ROW_HEIGHT = 34;
const ROW_HEIGHT_TOUCH = 44;

export function DataTable<Row>({ label, columns, rows, rowId, currentId = null, onChoose, empty }: DataTableProps<Row>) {
  const scroll = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<SortingState>([]);
  const data = useMemo(() => rows.map((row, index) => ({ row, id: rowId(row, index) })), [rows, rowId]);
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (item: { readonly row: Row }) => column.value(item.row),
        sortFn: column.isNumber ? ("basic" as const) : ("alphanumeric" as const),
        sortDescFirst: column.isNumber ?? false,
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: (item) => item.id,
    state: { sorting },
    onSortingChange: setSorting,
  });
  const sorted = table.getRowModel().rows;
  const rowHeight = useMemo(() => (matchMedia("(pointer: coarse), (max-width: 900px)").matches ? ROW_HEIGHT_TOUCH : ROW_HEIGHT), []);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The heading scrolls along in the same container, above the rows, and covers the first of them.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  });

  const currentIndex = currentId === null ? -1 : sorted.findIndex(({ id }) => id === currentId);
  useEffect(() => {
    if (currentIndex >= 0) virtual.scrollToIndex(currentIndex, { align: "auto" });
  }, [currentIndex, virtual]);

  const template = columns.map(({ width, grow = 1 }) => `minmax(${width}px, ${grow}fr)`).join(" ");
  const leastWidth = columns.reduce((sum, { width }) => sum + width, 0);
  const direction = (id: string) => sorting.find((sort) => sort.id === id)?.desc;
  return (
    <div ref={scroll} className={styles.scroll}>
      <table className={styles.table} aria-label={label} aria-rowcount={sorted.length + 1} style={{ minWidth: leastWidth }}>
        <thead className={styles.head}>
          <tr className={styles.row} style={{ gridTemplateColumns: template, height: rowHeight }} aria-rowindex={1}>
            {columns.map(({ id, header, isNumber }) => (
              <th key={id} scope="col" className={cx(isNumber && styles.number)} aria-sort={ariaSort(direction(id))}>
                <button type="button" className={styles.sort} onClick={() => table.getColumn(id)?.toggleSorting()}>
                  {header}
                  {direction(id) === undefined ? null : direction(id) ? (
                    <ArrowDown size={12} aria-hidden />
                  ) : (
                    <ArrowUp size={12} aria-hidden />
                  )}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const item = sorted[index];
            if (!item) return null;
            const { row } = item.original;
            return (
              <tr
                key={item.id}
                className={cx(styles.row, styles.data, item.id === currentId && styles.current)}
                style={{ gridTemplateColumns: template, height: size, transform: `translateY(${start - rowHeight}px)` }}
                aria-rowindex={index + 2}
                {...(onChoose ? { onClick: () => onChoose(row) } : {})}
              >
                {columns.map((column, place) => (
                  <td key={column.id} className={cx(column.isNumber && styles.number)}>
                    {place === 0 && onChoose ? (
                      <button type="button" className={styles.choose} aria-current={item.id === currentId ? "true" : undefined}>
                        {content(column, row)}
                      </button>
                    ) : (
                      content(column, row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {sorted.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
    </div>
  );
}

const content = <Row,>(column: Column<Row>, row: Row): ReactNode => (column.cell ? column.cell(row) : column.value(row));

function ariaSort(descending: boolean | undefined): "none" | "ascending" | "descending" {
  if (descending === undefined) return "none";
  return descending ? "descending" : "ascending";
}
