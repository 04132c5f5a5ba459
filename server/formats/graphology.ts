/** graphology's serialized graph (directed, multi): read by graphology, sigma and Gephi Lite. */
import { JSONParser } from "@streamparser/json";
import { z } from "zod";
import { AppError } from "../../model/errors.ts";
import { MAX_ELEMENT, withinLimit } from "./element-limit.ts";
import { flatten } from "./flat-graph.ts";
import type { Format } from "./format.ts";
import type { ImportedEdge, ImportedNode, Value } from "./imported.ts";
import { jsonItems } from "./json-list.ts";

/** A character has three bytes at most; one beyond U+FFFF has four and counts as two. */
const MAX_BARREN_BYTES = MAX_ELEMENT * 3;

const LATE_OPTIONS =
  "That the graph is undirected stands behind its edges, so they were read as directed: each became a claim from its source to its target";

const valueSchema: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(valueSchema), z.record(z.string(), valueSchema)]),
);
const key = z.union([z.string(), z.number()]).transform(String);
const attributes = z.record(z.string(), valueSchema).default({});
const nodeSchema = z.looseObject({ key, attributes });
const edgeSchema = z.looseObject({
  key: key.nullable().default(null),
  source: key,
  target: key,
  attributes,
  undirected: z.boolean().optional(),
});

export const graphology: Format = {
  async *write(source) {
    const { title, scope, made } = source.about;
    const graph = flatten(source);
    yield `{"attributes":${JSON.stringify({ title, scope, made, generator: "Tamga" })},\n`;
    yield `"options":{"type":"directed","multi":true,"allowSelfLoops":true},\n"nodes":[`;
    yield* jsonItems(graph.nodes(), ({ key, attributes, position }) => {
      const place = position === null ? {} : { x: position[0], y: position[1] };
      return withinLimit(JSON.stringify({ key, attributes: { ...attributes, ...place } }), key);
    });
    yield '],\n"edges":[';
    yield* jsonItems(graph.edges(), (edge) => withinLimit(JSON.stringify(edge), edge.key));
    yield "]}\n";
  },

  async *read(file) {
    const found: (ImportedNode | ImportedEdge)[] = [];
    const parser = new JSONParser({ paths: ["$.options.type", "$.nodes.*", "$.edges.*"], keepStack: false });
    let seen = 0;
    let edges = 0;
    let undirected = false;
    let late = false;
    let failed: Error | null = null;
    parser.onError = (error) => {
      failed ??= error;
    };
    parser.onValue = ({ value, stack }) => {
      const list = stack[1]?.key;
      if (list === "options") {
        undirected = value === "undirected";
        late = undirected && edges > 0;
        return;
      }
      seen += 1;
      if (list === "edges") edges += 1;
      found.push(list === "nodes" ? toNode(value, `node ${seen}`, file.name) : toEdge(value, `edge ${seen}`, file.name, undirected));
    };
    let barren = 0;
    for await (const bytes of file.bytes()) {
      const before = seen;
      parser.write(bytes);
      if (failed !== null) break;
      barren = seen > before ? 0 : barren + bytes.length;
      if (barren > MAX_BARREN_BYTES) {
        const why = `has ${MAX_BARREN_BYTES} bytes without the end of a node or an edge: it is no graph as graphology writes it`;
        throw new AppError("validation", `${file.name}: behind node or edge ${seen} it ${why}.`);
      }
      yield* found.splice(0);
    }
    if (failed !== null) throw new AppError("validation", `${file.name}: is not JSON: ${String(failed)}`, { cause: failed });
    if (!parser.isEnded) throw new AppError("validation", `${file.name}: ends in the middle: the file was cut off.`);
    if (late) yield { type: "remark", text: LATE_OPTIONS, place: "the file" };
    if (seen === 0) throw new AppError("validation", `${file.name}: has no nodes: it is no graph as graphology writes it.`);
  },
};

function toNode(value: unknown, place: string, file: string): ImportedNode {
  return { type: "node", ...parse(nodeSchema, value, place, file), place };
}

/** An edge of a mixed graph says by itself that it has no direction; those of an undirected one leave that to the graph. */
function toEdge(value: unknown, place: string, file: string, isGraphUndirected: boolean): ImportedEdge {
  const { undirected = isGraphUndirected, key, source, target, attributes } = parse(edgeSchema, value, place, file);
  return { type: "edge", key, source, target, attributes: undirected ? { directed: false, ...attributes } : attributes, place };
}

function parse<T extends z.ZodType>(schema: T, value: unknown, place: string, file: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("validation", `${file}: ${place} is none as graphology writes it: ${z.prettifyError(parsed.error)}`);
}
