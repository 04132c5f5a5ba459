/**
 * Turns the engine's values into the wire form of model/api.ts, and counts their size. Nodes, relationships and paths
 * come as plain objects with `_labels`, `_type`, or `nodes` and `edges`; dates come as strings or as Date.
 */

export interface Converted {
  readonly value: unknown;
  /** Characters of its JSON text, about. */
  readonly size: number;
}

export interface Seen {
  /** Ids of entities among the values. */
  readonly entities: Set<string>;
  /** The engine's numbers of nodes that relationships touch. */
  readonly ends: Set<number>;
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isNode = (value: Fields): boolean => Array.isArray(value._labels) && typeof value._id === "number";
const isRelationship = (value: Fields): boolean => typeof value._type === "string" && typeof value._source === "number";
const isPath = (value: Fields): boolean =>
  Object.keys(value).length === 2 &&
  Array.isArray(value.nodes) &&
  Array.isArray(value.edges) &&
  value.nodes.length > 0 &&
  value.nodes.every((node: unknown) => isObject(node) && isNode(node));

const OWN = new Set(["_id", "_labels", "_type", "_source", "_target"]);

export function convertValue(value: unknown, seen: Seen): Converted {
  if (value === null || value === undefined) return { value: null, size: 4 };
  if (typeof value === "string") return { value, size: value.length + 2 };
  if (typeof value === "number") return { value: Number.isFinite(value) ? value : String(value), size: 8 };
  if (typeof value === "bigint") return { value: String(value), size: 20 };
  if (typeof value === "boolean") return { value, size: 5 };
  if (value instanceof Date) return { value: value.toISOString(), size: 26 };
  if (Array.isArray(value)) return convertList(value, seen);
  if (ArrayBuffer.isView(value)) return { value: "(binary)", size: 10 };
  return isObject(value) ? convertObject(value, seen) : { value: String(value), size: 10 };
}

function convertList(list: readonly unknown[], seen: Seen): { value: unknown[]; size: number } {
  const parts = list.map((part) => convertValue(part, seen));
  return { value: parts.map((part) => part.value), size: parts.reduce((sum, part) => sum + part.size + 1, 2) };
}

function convertFields(fields: Fields, seen: Seen, hide: ReadonlySet<string>): { value: Fields; size: number } {
  const value: Fields = {};
  let size = 2;
  for (const [key, field] of Object.entries(fields)) {
    if (hide.has(key)) continue;
    const converted = convertValue(field, seen);
    value[key] = converted.value;
    size += converted.size + key.length + 4;
  }
  return { value, size };
}

const NONE: ReadonlySet<string> = new Set();

function convertObject(object: Fields, seen: Seen): Converted {
  if (isNode(object)) {
    const properties = convertFields(object, seen, OWN);
    const labels = Array.isArray(object._labels) ? object._labels.map(String) : [];
    if (labels.includes("Entity") && typeof object.id === "string") seen.entities.add(object.id);
    return { value: { $: "node", labels, properties: properties.value }, size: properties.size + 60 };
  }
  if (isRelationship(object)) {
    const properties = convertFields(object, seen, OWN);
    for (const end of [object._source, object._target]) if (typeof end === "number") seen.ends.add(end);
    return { value: { $: "relationship", type: object._type, properties: properties.value }, size: properties.size + 60 };
  }
  if (isPath(object)) {
    const nodes = convertValue(object.nodes, seen);
    const relationships = convertValue(object.edges, seen);
    return { value: { $: "path", nodes: nodes.value, relationships: relationships.value }, size: nodes.size + relationships.size + 40 };
  }
  return convertFields(object, seen, NONE);
}
