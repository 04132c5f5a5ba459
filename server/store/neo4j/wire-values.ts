/**
 * Between the driver's values and ours: results become JSON in the wire form of model/api.ts, parameters become what
 * the server expects. Integers beyond 2^53 become strings, so that no digit is ever lost.
 */
import {
  int,
  isDate,
  isDateTime,
  isDuration,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
  isUnboundRelationship,
  type Node,
} from "neo4j-driver";

/** What a result showed of the graph, collected while its values are converted. */
export interface Seen {
  /** Ids of entities, in order of appearance. */
  readonly entityIds: Set<string>;
  /** Element ids of nodes that are in the result. */
  readonly nodes: Set<string>;
  /** Element ids of nodes that relationships of the result begin or end at. */
  readonly ends: Set<string>;
}

export const nothingSeen = (): Seen => ({ entityIds: new Set(), nodes: new Set(), ends: new Set() });

const isTemporal = (value: unknown): boolean =>
  isDate(value) || isDateTime(value) || isLocalDateTime(value) || isTime(value) || isLocalTime(value) || isDuration(value);

/** A JSON value for any value that the driver gives. */
export function toWire(value: unknown, seen: Seen): unknown {
  if (typeof value === "bigint") return fromBigInt(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((part) => toWire(part, seen));
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64");
  if (isTemporal(value)) return String(value);
  if (isPoint(value)) return { $: "point", ...fieldsToWire({ ...value }, seen) };
  return graphValueToWire(value, seen) ?? fieldsToWire(value, seen);
}

const fromBigInt = (value: bigint): number | string => {
  const short = Number(value);
  return Number.isSafeInteger(short) ? short : String(value);
};

function fieldsToWire(fields: object, seen: Seen): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]: [string, unknown]) => (field === undefined ? [] : [[key, toWire(field, seen)]])),
  );
}

function graphValueToWire(value: object, seen: Seen): Record<string, unknown> | null {
  if (isNode(value)) return nodeToWire(value, seen);
  if (isRelationship(value)) {
    seen.ends.add(value.startNodeElementId);
    seen.ends.add(value.endNodeElementId);
    return { $: "relationship", type: value.type, properties: fieldsToWire(value.properties, seen) };
  }
  if (isUnboundRelationship(value)) return { $: "relationship", type: value.type, properties: fieldsToWire(value.properties, seen) };
  if (isPath(value)) {
    return {
      $: "path",
      nodes: [value.start, ...value.segments.map(({ end }) => end)].map((node) => nodeToWire(node, seen)),
      relationships: value.segments.map(({ relationship }) => toWire(relationship, seen)),
    };
  }
  return null;
}

function nodeToWire(node: Node, seen: Seen): Record<string, unknown> {
  const properties = fieldsToWire(node.properties, seen);
  seen.nodes.add(node.elementId);
  if (node.labels.includes("Entity") && typeof properties.id === "string") seen.entityIds.add(properties.id);
  return { $: "node", labels: node.labels, properties };
}

/** Whole numbers become integers: JavaScript does not tell 3 from 3.0, and LIMIT, SKIP and indexes want integers. */
export function toParameter(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? int(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (typeof value === "object" && value !== null) return toParameters(value);
  return value;
}

export function toParameters(params: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]: [string, unknown]) => [key, toParameter(value)]));
}
