/**
 * Nodes and edges of an XML file while they are being read, and what must hold of them together: ids are there and
 * unique, and both ends of every edge are nodes of the file. Ids are held in a few bytes each, and attributes
 * beside the records of a file of ours are made only for those who ask.
 */
import { createDigestSet } from "../../dataset/digest-set.ts";
import { createIdIndex } from "../../dataset/id-index.ts";
import { createNumberColumn } from "../../dataset/number-column.ts";
import { MAX_ELEMENT } from "../element-limit.ts";
import type { ImportedEdge, ImportedNode, ImportedRemark, InputFile, Value } from "../imported.ts";
import { type DeclaredColumn, type DeclaredColumns, type Owner, quoted, typedValue } from "./declared-columns.ts";
import { readXml, type XmlListener, type XmlPlace } from "./read-xml.ts";

const MAX_ID = 4000;
/** The attribute that wins over all others (own-records.ts). */
const CARRIES_RECORDS = "records";

/** A value as the file has it: most are never asked for, for the records win. */
interface Found {
  /** Of its column. */
  readonly id: string;
  readonly column: DeclaredColumn | undefined;
  readonly text: string;
  readonly wrap: ((value: Value) => Value) | undefined;
}

export interface Draft {
  readonly owner: Owner;
  readonly key: string | null;
  readonly ends: { readonly source: string; readonly target: string } | null;
  readonly line: number;
  /** An edge that stands before one of its nodes. */
  readonly early: boolean;
  /** What the format itself says of it: a label, a weight. */
  readonly own: Map<string, Value>;
  readonly found: Found[];
  /** Characters so far. */
  size: number;
}

export interface GraphItems {
  node(id: string | undefined): Draft;
  edge(id: string | undefined, source: string | undefined, target: string | undefined): Draft;
  /** A value as its column says; several for one column become a list. */
  set(draft: Draft, column: string, text: string, wrap?: ((value: Value) => Value) | undefined): void;
  /** Null for what belongs to another pass. */
  finish(draft: Draft): GraphItem | null;
  /** Says at the end that this is not read. */
  leaveOut(what: string): void;
  /** After the last one: checks the whole, and gives the remark on what was left out, once in all passes. */
  end(): ImportedRemark | null;
}

export type GraphItem = ImportedNode | ImportedEdge | ImportedRemark;

/** Edges may stand before their nodes, and whoever loads a graph wants nodes first: a second pass gives such edges. */
export interface Pass {
  readonly gives: "in order" | "early edges";
  /** Edges that the first pass left to the second. */
  early: number;
}

export async function* readGraph(
  file: InputFile,
  listen: (emit: (item: GraphItem | null) => void, place: XmlPlace, pass: Pass) => XmlListener,
): AsyncGenerator<GraphItem, void, undefined> {
  const first: Pass = { gives: "in order", early: 0 };
  yield* readXml<GraphItem>(file, (emit, place) => listen(emit, place, first));
  if (first.early === 0) return;
  yield* readXml<GraphItem>(file, (emit, place) => listen(emit, place, { gives: "early edges", early: 0 }));
}

export interface GraphItemOptions {
  readonly pass: Pass;
  readonly columns: DeclaredColumns;
  readonly place: XmlPlace;
  /** NetworkX numbers the parallel edges of each pair from 0: such ids name nothing and are dropped when they come again. */
  readonly repeatedEdgeIds: "refused" | "dropped";
  /** What a text of the file stands for. */
  readonly decode: (text: string) => string;
}

export function graphItems({ pass, columns, place, repeatedEdgeIds, decode }: GraphItemOptions): GraphItems {
  const nodes = createIdIndex();
  const edges = createDigestSet();
  const awaited = createIdIndex();
  const awaitedOn = createNumberColumn();
  const leftOut = new Set<string>();

  const need = (value: string | undefined, what: string): string => {
    if (value === undefined || value === "") throw place.refuse(`has ${what}`);
    if (value.length > MAX_ID) throw place.refuse(`has an id of more than ${MAX_ID} characters`);
    return decode(value);
  };
  const end = (value: string | undefined, which: string): { readonly id: string; readonly isKnown: boolean } => {
    const id = need(value, `an edge without a ${which}`);
    const isKnown = nodes.find(id) !== -1;
    if (!isKnown && awaited.add(id)) awaitedOn.set(awaited.size() - 1, place.line());
    return { id, isKnown };
  };
  const edgeKey = (text: string | undefined): string | null => {
    if (text === undefined || text === "") return null;
    const id = need(text, "");
    if (edges.add(id)) return id;
    if (repeatedEdgeIds === "dropped") return null;
    throw place.refuse(`has a second edge with the id ${quoted(id)}: ids must be unique`);
  };
  const draft = (owner: Owner, key: string | null, ends: Draft["ends"], early: boolean): Draft => {
    return { owner, key, ends, early, line: place.line(), own: new Map(), found: [], size: 0 };
  };

  return {
    node(text) {
      const id = need(text, "a node without an id");
      if (!nodes.add(id)) throw place.refuse(`has a second node with the id ${quoted(id)}: ids must be unique`);
      return draft("node", id, null, false);
    },
    edge(text, source, target) {
      const key = edgeKey(text);
      const [from, to] = [end(source, "source"), end(target, "target")];
      return draft("edge", key, { source: from.id, target: to.id }, !(from.isKnown && to.isKnown));
    },
    set(into, id, text, wrap) {
      into.size += text.length + id.length;
      if (into.size > MAX_ELEMENT) throw place.refuse(`has a ${into.owner} with more than ${MAX_ELEMENT} characters of attributes`);
      into.found.push({ id, column: columns.find(into.owner, id), text, wrap });
    },
    finish(done) {
      const { key, ends, line, early } = done;
      if (early) pass.early += 1;
      if (early !== (pass.gives === "early edges")) return null;
      const place = `line ${line}`;
      const records = recordsOf(done);
      if (records === null) {
        const attributes = attributesOf(done);
        return ends === null ? { type: "node", key: key ?? "", attributes, place } : { type: "edge", key, ...ends, attributes, place };
      }
      const rest = {
        get attributes() {
          return attributesOf(done);
        },
        records,
        place,
      };
      // Spreading it would ask for the attributes.
      return Object.assign(rest, ends === null ? { type: "node" as const, key: key ?? "" } : { type: "edge" as const, key, ...ends });
    },
    leaveOut: (what) => leftOut.add(what),
    end() {
      if (nodes.size() === 0) throw place.refuse("is the end, and there was no node: this is no graph");
      for (let each = 0; each < awaited.size(); each++) {
        const id = awaited.idAt(each);
        if (nodes.find(id) !== -1) continue;
        throw place.refuse(`has an edge that ends at ${quoted(id)}, which is no node of the file`, awaitedOn.get(each));
      }
      if (leftOut.size === 0 || pass.gives === "early edges") return null;
      return { type: "remark", text: `${[...leftOut].join("; ")}: not read`, place: "the file" };
    },
  };

  /** Null where there are none, or where they are no plain text. */
  function recordsOf({ found }: Draft): string | null {
    const carried = found.filter(({ column }) => column?.name === CARRIES_RECORDS);
    const [only] = carried;
    return only === undefined || carried.length > 1 || only.wrap !== undefined || only.text === "" ? null : decode(only.text);
  }

  function attributesOf({ owner, own, found }: Draft): ImportedNode["attributes"] {
    /** By the id of their column; a column that comes again has several. */
    const values = new Map<string, Value[]>();
    for (const { id, column, text, wrap } of found) {
      const typed = typedValue(column?.type ?? "string", decode(text));
      const value = wrap === undefined ? typed : wrap(typed);
      const before = values.get(id);
      if (before === undefined) values.set(id, [value]);
      else before.push(value);
    }
    for (const { id, type, fallback } of columns.withDefaults(owner)) {
      if (!values.has(id) && fallback !== null) values.set(id, [typedValue(type, decode(fallback))]);
    }
    const named = new Map(own);
    for (const [id, [first = null, ...more]] of values) {
      const value = more.length === 0 ? first : [first, ...more];
      const name = columns.find(owner, id)?.name ?? id;
      named.set(named.has(name) && named.get(name) !== value ? `${name} (column)` : name, value);
    }
    return Object.fromEntries(named);
  }
}
