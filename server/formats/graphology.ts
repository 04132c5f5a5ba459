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

const valueSchema: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(valueSchema), z.record(z.string(), valueSchema)]),
);
const key = z.union([z.string(), z.number()]).transform(String);
const attributes = z.record(z.string(), valueSchema).default({});
const nodeSchema = z.looseObject({ key, attributes });
const edgeSchema = z.looseObject({ key: key.nullable().default(null), source: key, target: key, attributes });

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
    const parser = new JSONParser({ paths: ["$.nodes.*", "$.edges.*"], keepStack: false });
    let seen = 0;
    let failed: Error | null = null;
    parser.onError = (error) => {
      failed ??= error;
    };
    parser.onValue = ({ value, stack }) => {
      seen += 1;
      const isNode = stack[1]?.key === "nodes";
      found.push(isNode ? toNode(value, `node ${seen}`, file.name) : toEdge(value, `edge ${seen}`, file.name));
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
    if (seen === 0) throw new AppError("validation", `${file.name}: has no nodes: it is no graph as graphology writes it.`);
  },
};

function toNode(value: unknown, place: string, file: string): ImportedNode {
  return { type: "node", ...parse(nodeSchema, value, place, file), place };
}

function toEdge(value: unknown, place: string, file: string): ImportedEdge {
  return { type: "edge", ...parse(edgeSchema, value, place, file), place };
}

function parse<T extends z.ZodType>(schema: T, value: unknown, place: string, file: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("validation", `${file}: ${place} is none as graphology writes it: ${z.prettifyError(parsed.error)}`);
}
