/**
 * GraphML, of ours and of others. Nodes of nested graphs say their `parent`; ports are left to the names that edges
 * give them; of yEd's drawings the labels and places are read, not the shapes; `directed` says where an edge is not.
 */
import type { InputFile, Value } from "./imported.ts";
import { type CapturedText, captureText } from "./xml/captured-text.ts";
import { type DeclaredColumn, declaredColumns } from "./xml/declared-columns.ts";
import { type Draft, type GraphItem, graphItems, type Pass, readGraph } from "./xml/graph-items.ts";
import type { XmlElement, XmlListener, XmlPlace } from "./xml/read-xml.ts";
import { fromXmlText } from "./xml/xml-text.ts";

export const readGraphml = (file: InputFile): AsyncIterable<GraphItem> => readGraph(file, listen);

/** The key of the graph's data that says whose file it is. */
export const GENERATOR_KEY = "g-generator";

const OWNERS = ["node", "edge"] as const;

type Attributes = XmlElement["attributes"];
type Openers = Readonly<Record<string, (attributes: Attributes) => void>>;

function listen(emit: (item: GraphItem | null) => void, place: XmlPlace, pass: Pass): XmlListener {
  const columns = declaredColumns(place);
  let ours = false;
  const items = graphItems({ pass, columns, place, repeatedEdgeIds: "dropped", decode: (text) => (ours ? fromXmlText(text) : text) });
  /** Whose data is read, innermost last: null for ports, whose data is left out. */
  const owners: (Draft | null)[] = [];
  const directions: boolean[] = [];
  let declared: DeclaredColumn[] = [];
  let rooted = false;
  let captured: { readonly text: CapturedText; readonly done: (text: CapturedText) => void } | null = null;

  const own = (name: string, value: Value | undefined): void => {
    if (value !== undefined && value !== "") owners.at(-1)?.own.set(name, value);
  };
  const capture = (done: (text: CapturedText) => void): void => {
    captured = { text: captureText(place), done };
  };
  const finish = (): void => {
    const draft = owners.pop();
    if (draft) emit(items.finish(draft));
  };
  const addData = (key: string, text: CapturedText): void => {
    const owner = owners.at(-1);
    const plain = text.plain();
    if (owner === undefined) ours = ours || (key === GENERATOR_KEY && plain === "Tamga");
    else if (owner === null) items.leaveOut("data of ports");
    else if (plain !== null) items.set(owner, key, plain);
    else {
      items.leaveOut("shapes and colours of drawings");
      const { x, y } = text.geometry() ?? {};
      own("label", text.label() ?? undefined);
      own("x", numberIn(x));
      own("y", numberIn(y));
    }
  };

  const OPENERS: Openers = {
    key(attributes) {
      const { id, for: whose = "all", "attr.name": name, "attr.type": type, "yfiles.type": drawing } = attributes;
      if (id === undefined) throw place.refuse("has a key without an id");
      const described = { id, name: name ?? drawing ?? id, type: type ?? "string" };
      const of = OWNERS.filter((owner) => whose === "all" || whose === owner);
      declared = of.map((owner) => columns.declare(owner, described));
    },
    default: () =>
      capture((text) => {
        for (const column of declared) column.fallback = text.plain();
      }),
    graph: ({ edgedefault }) => directions.push(edgedefault !== "undirected"),
    node({ id }) {
      const parent = owners.at(-1)?.key;
      owners.push(items.node(id));
      own("parent", parent ?? undefined);
    },
    edge({ id, source, target, directed, sourceport, targetport }) {
      owners.push(items.edge(id, source, target));
      own("sourceport", sourceport);
      own("targetport", targetport);
      if (directed === undefined ? directions.at(-1) === false : directed === "false") own("directed", false);
    },
    port: () => owners.push(null),
    data({ key }) {
      if (key === undefined) throw place.refuse("has data without a key");
      capture((text) => addData(key, text));
    },
    desc: () => capture((text) => own("description", text.plain()?.trim())),
    hyperedge() {
      throw place.refuse("has a hyperedge, which joins more than two nodes: make edges of it first");
    },
  };
  const CLOSERS: Readonly<Record<string, () => void>> = {
    graph: () => directions.pop(),
    port: () => owners.pop(),
    node: finish,
    edge: finish,
  };

  return {
    open(element) {
      const { name, attributes } = element;
      if (!rooted && name !== "graphml") throw place.refuse(`begins with <${name}>: a GraphML file begins with <graphml>`);
      rooted = true;
      if (captured !== null) captured.text.open(element);
      else if (Object.hasOwn(OPENERS, name)) OPENERS[name]?.(attributes);
    },
    text: (piece) => captured?.text.text(piece),
    close(name) {
      if (captured === null) {
        if (Object.hasOwn(CLOSERS, name)) CLOSERS[name]?.();
      } else if (captured.text.close()) {
        const { text, done } = captured;
        captured = null;
        done(text);
      }
    },
    end: () => emit(items.end()),
  };
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
