/** The canvas as a table: the same entities and relations, the same selection, for keyboards and screen readers too. */
import { useDeferredValue, useMemo } from "react";
import { Input, SearchField, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { count } from "../../../model/counted.ts";
import { TABLES } from "../../core/view-state.ts";
import { useActions, useGraphVersion, useLayers, useViewPart } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import frame from "../drawer/drawer-panel.module.css";
import { KindMark } from "../marks/kind-mark.tsx";
import { StatusMark } from "../marks/status-mark.tsx";
import { KIND_NAMES } from "../words/kind-names.ts";
import { whereInWords } from "../words/layer-words.ts";
import { STATUS_NAMES } from "../words/status-words.ts";
import { type Column, DataTable } from "./data-table.tsx";
import styles from "./table-panel.module.css";
import { type EdgeRow, type EntityRow, edgeRows, entityRows } from "./table-rows.ts";
import { useShown } from "./use-shown.ts";

const ENTITY_COLUMNS: readonly Column<EntityRow>[] = [
  {
    id: "name",
    header: "Name",
    width: 220,
    grow: 3,
    value: ({ name }) => name,
    cell: ({ name, kind }) => <Named name={name} kind={kind} />,
  },
  { id: "kind", header: "Kind", width: 110, value: ({ kind }) => KIND_NAMES[kind] },
  { id: "subtype", header: "Sort", width: 90, value: ({ subtype }) => subtype },
  { id: "degree", header: "Relations", width: 90, isNumber: true, value: ({ degree }) => degree },
  { id: "shown", header: "Lines shown", width: 110, isNumber: true, value: ({ shownEdges }) => shownEdges },
];

const EDGE_COLUMNS: readonly Column<EdgeRow>[] = [
  {
    id: "from",
    header: "From",
    width: 170,
    grow: 2,
    value: ({ from }) => from,
    cell: ({ from, fromKind }) => <Named name={from} kind={fromKind} />,
  },
  { id: "label", header: "Relation", width: 150, grow: 1.5, value: ({ label }) => label },
  { id: "to", header: "To", width: 170, grow: 2, value: ({ to }) => to, cell: ({ to, toKind }) => <Named name={to} kind={toKind} /> },
  { id: "status", header: "Status", width: 150, value: statusName, cell: (row) => <Standing row={row} /> },
  { id: "stances", header: "Claims", width: 180, value: ({ stances }) => stances },
  {
    id: "sources",
    header: "Sources",
    width: 84,
    isNumber: true,
    value: ({ sources }) => sources,
    cell: ({ sources, status }) => (status ? count(sources) : "–"),
  },
  { id: "when", header: "When", width: 220, grow: 2, value: ({ when }) => when },
];

/** While files are open: who has it. */
const ORIGIN = { id: "origin", header: "Where", width: 140, value: whereInWords };
const ENTITY_AND_ORIGIN = [...ENTITY_COLUMNS, ORIGIN];
const EDGE_AND_ORIGIN = [...EDGE_COLUMNS, ORIGIN];

function statusName({ status }: EdgeRow): string {
  return status ? STATUS_NAMES[status] : "Spoke about";
}

function Named({ name, kind }: { readonly name: string; readonly kind: EntityRow["kind"] }) {
  return (
    <span className={styles.named}>
      <KindMark kind={kind} size={14} />
      <span>{name}</span>
    </span>
  );
}

function Standing({ row }: { readonly row: EdgeRow }) {
  return (
    <span className={styles.named}>
      <StatusMark line={row.status ?? "speech"} />
      {statusName(row)}
    </span>
  );
}

const entityId = ({ id }: EntityRow): string => id;
const edgeId = ({ key }: EdgeRow): string => key;
const has = (needle: string, ...texts: readonly string[]): boolean => texts.some((text) => text.toLowerCase().includes(needle));

export function TablePanel() {
  const { version, model } = useGraphVersion();
  const shown = useShown();
  const actions = useActions();
  const hasLayers = useLayers().length > 0;
  const selection = useViewPart((view) => view.selection);
  const filter = useViewPart((view) => view.lists.rows);
  const table = useViewPart((view) => view.lists.table);
  const needle = useDeferredValue(filter.trim().toLowerCase());
  const allEntities = useMemo(() => entityRows(model, shown), [model, shown, version]);
  const allEdges = useMemo(() => edgeRows(model, shown), [model, shown, version]);
  const entities = useMemo(() => allEntities.filter((row) => has(needle, row.name, row.kind, row.subtype)), [allEntities, needle]);
  const edges = useMemo(() => allEdges.filter((row) => has(needle, row.from, row.label, row.to, statusName(row))), [allEdges, needle]);
  return (
    <Tabs
      className={cx(frame.panel)}
      selectedKey={table}
      onSelectionChange={(key) => actions.setLists({ table: TABLES.find((each) => each === key) ?? "relations" })}
    >
      <div className={styles.bar}>
        <TabList className={cx(styles.list)} aria-label="What the table lists">
          <Tab id="relations" className={cx(styles.tab)}>{`Relations ${count(edges.length)}`}</Tab>
          <Tab id="entities" className={cx(styles.tab)}>{`Entities ${count(entities.length)}`}</Tab>
        </TabList>
        <SearchField
          aria-label="Filter the rows"
          value={filter}
          onChange={(rows) => actions.setLists({ rows })}
          className={cx(styles.filter)}
        >
          <Input placeholder="Filter the rows" className={cx(styles.filterInput)} />
        </SearchField>
      </div>
      <TabPanel id="relations" className={cx(styles.panel)}>
        <DataTable
          label="Relations on the canvas"
          columns={hasLayers ? EDGE_AND_ORIGIN : EDGE_COLUMNS}
          rows={edges}
          rowId={edgeId}
          currentId={selection?.type === "edge" ? selection.key : null}
          onChoose={(row) => actions.select({ type: "edge", key: row.key })}
          empty="No relation matches. Clear the filter, or switch something on in the legend."
        />
      </TabPanel>
      <TabPanel id="entities" className={cx(styles.panel)}>
        <DataTable
          label="Entities on the canvas"
          columns={hasLayers ? ENTITY_AND_ORIGIN : ENTITY_COLUMNS}
          rows={entities}
          rowId={entityId}
          currentId={selection?.type === "node" ? selection.id : null}
          onChoose={(row) => void actions.reveal(row.id)}
          empty="No entity matches. Clear the filter, or switch something on in the legend."
        />
      </TabPanel>
    </Tabs>
  );
}
