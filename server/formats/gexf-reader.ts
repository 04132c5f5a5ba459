/**
 * GEXF 1.1, 1.2 and 1.3, of ours and of others. What the format says by itself becomes attributes too: label, weight,
 * kind, x, y, parent (of nodes in nodes), start and end or `spells` (times), `directed` where it is false.
 */
import { MAX_ELEMENT } from "./element-limit.ts";
import type { InputFile, Value } from "./imported.ts";
import { type DeclaredColumn, declaredColumns, type Owner, quoted } from "./xml/declared-columns.ts";
import { type Draft, type GraphItem, graphItems, type Pass, readGraph } from "./xml/graph-items.ts";
import type { XmlElement, XmlListener, XmlPlace } from "./xml/read-xml.ts";
import { fromXmlText } from "./xml/xml-text.ts";

export const readGexf = (file: InputFile): AsyncIterable<GraphItem> => readGraph(file, listen);

type Attributes = XmlElement["attributes"];

function listen(emit: (item: GraphItem | null) => void, place: XmlPlace, pass: Pass): XmlListener {
  const columns = declaredColumns(place);
  let ours = false;
  const items = graphItems({ pass, columns, place, repeatedEdgeIds: "refused", decode: (text) => (ours ? fromXmlText(text) : text) });
  /** Nodes may be in nodes, so there may be several. */
  const drafts: Draft[] = [];
  /** Of each draft. */
  const spells: Readonly<Record<string, string>>[][] = [];
  let owner: Owner | null = null;
  let column: DeclaredColumn | null = null;
  let directed = false;
  let rooted = false;
  /** The text of the element that is open, where it matters. */
  let text: string | null = null;

  const own = (name: string, value: Value | undefined): void => {
    if (value !== undefined && value !== "") drafts.at(-1)?.own.set(name, value);
  };
  const begin = (draft: Draft): void => {
    drafts.push(draft);
    spells.push([]);
  };
  const openNode = ({ id, label, pid, ...times }: Attributes): void => {
    const parent = pid ?? drafts.at(-1)?.key;
    begin(items.node(id));
    own("label", label);
    own("parent", parent ?? undefined);
    addTimes(times);
  };
  const openEdge = ({ id, source, target, label, weight, kind, type, ...times }: Attributes): void => {
    begin(items.edge(id, source, target));
    own("label", label);
    own("weight", numberIn(weight));
    own("kind", kind);
    if (type === undefined ? !directed : type !== "directed") own("directed", false);
    addTimes(times);
  };
  const addTimes = (attributes: Attributes): void => {
    for (const [name, value] of Object.entries(timesOf(attributes) ?? {})) own(name, value);
  };
  const addSpell = (attributes: Attributes): void => {
    const draft = drafts.at(-1);
    if (draft === undefined) return;
    draft.size += 40;
    if (draft.size > MAX_ELEMENT) throw place.refuse("has more times than a node or an edge can have");
    spells.at(-1)?.push(timesOf(attributes) ?? {});
  };
  const addValue = (attributes: Attributes): void => {
    const draft = drafts.at(-1);
    const { for: named, id: old, value } = attributes;
    const name = named ?? old;
    if (draft === undefined || name === undefined || value === undefined) return;
    if (columns.find(draft.owner, name) === undefined)
      throw place.refuse(`has a value for ${quoted(name)}, which the file declares as no attribute of ${draft.owner}s`);
    const times = timesOf(attributes);
    items.set(draft, name, value, times === null ? undefined : (typed) => ({ value: typed, ...times }));
  };
  const picture = (): void => {
    if (!ours) items.leaveOut("colours, sizes and shapes");
  };
  const declare = ({ id, title, type }: Attributes): void => {
    if (owner === null || id === undefined)
      throw place.refuse('has an attribute without an id, or attributes of no class "node" or "edge"');
    column = columns.declare(owner, { id, name: title ?? id, type: type ?? "string" });
  };

  const OPENERS: Readonly<Record<string, (attributes: Attributes) => void>> = {
    graph: ({ defaultedgetype }) => {
      directed = defaultedgetype === "directed";
    },
    attributes: (attributes) => {
      owner = attributes.class === "node" || attributes.class === "edge" ? attributes.class : null;
    },
    attribute: declare,
    default: () => {
      text = "";
    },
    creator: () => {
      text = "";
    },
    node: openNode,
    edge: openEdge,
    attvalue: addValue,
    spell: addSpell,
    slice: addSpell,
    color: picture,
    size: picture,
    shape: picture,
    thickness: picture,
    position: ({ x, y, z }) => {
      own("x", numberIn(x));
      own("y", numberIn(y));
      if (numberIn(z) !== 0) own("z", numberIn(z));
    },
    parent: ({ for: parent }) => own("parent", parent),
  };

  return {
    open({ name, attributes }) {
      if (!rooted && name !== "gexf") throw place.refuse(`begins with <${name}>: a GEXF file begins with <gexf>`);
      rooted = true;
      if (Object.hasOwn(OPENERS, name)) OPENERS[name]?.(attributes);
    },
    text(piece) {
      if (text !== null) text += piece;
      if (text !== null && text.length > MAX_ELEMENT) throw place.refuse("has too long a text");
    },
    close(name) {
      if (name === "default" && column !== null) column.fallback = text;
      if (name === "creator") ours = text?.trim() === "Tamga";
      if (name === "default" || name === "creator") text = null;
      if (name === "attributes") owner = null;
      if (name !== "node" && name !== "edge") return;
      const draft = drafts.pop();
      if (draft === undefined) return;
      const [only = {}, ...more] = spells.pop() ?? [];
      if (more.length > 0) draft.own.set("spells", [only, ...more]);
      else for (const [key, value] of Object.entries(only)) draft.own.set(key, value);
      emit(items.finish(draft));
    },
    end: () => emit(items.end()),
  };
}

const numberIn = (text: string | undefined): number | string | undefined =>
  text === undefined || text.trim() === "" ? undefined : Number.isFinite(Number(text)) ? Number(text) : text;

/** Times as the file writes them, or null; GEXF 1.2 has open ends under other names. */
function timesOf({ start, startopen, end, endopen, timestamp }: Attributes): Readonly<Record<string, string>> | null {
  const from = start ?? startopen;
  const to = end ?? endopen;
  if (!from && !to && !timestamp) return null;
  return { ...(from && { start: from }), ...(to && { end: to }), ...(timestamp && { timestamp }) };
}
