/** A value of a Cypher result as text, and the entity that it stands for, if it is one. */
import { cypherNodeSchema, cypherRelationshipSchema } from "../../../model/api.ts";
import { KIND_IDS, type Kind } from "../../../model/schema.ts";
import type { EntityRef } from "../../../model/view.ts";

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** An entity's node has its id and its name, and its kind among its labels. */
export function asEntity(value: unknown): EntityRef | null {
  const node = cypherNodeSchema.safeParse(value);
  if (!node.success) return null;
  const { labels, properties } = node.data;
  const kind = KIND_IDS.find((each): each is Kind => labels.includes(each));
  const id = textOf(properties.id);
  const name = textOf(properties.name);
  return kind && id && name && labels.includes("Entity") ? { id, name, kind } : null;
}

/** "Karim Masimov", "(:Claim c001-24)", "[:HEADED]", "3", "[a, b]", "null". */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return value;
  if (typeof value === "number") return number.format(value);
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(cellText).join(", ")}]`;
  const entity = asEntity(value);
  if (entity) return entity.name;
  const node = cypherNodeSchema.safeParse(value);
  if (node.success) return nodeText(node.data.labels, node.data.properties);
  const relationship = cypherRelationshipSchema.safeParse(value);
  return relationship.success ? `[:${relationship.data.type}]` : JSON.stringify(value);
}

function nodeText(labels: readonly string[], properties: Readonly<Record<string, unknown>>): string {
  const name = textOf(properties.name) ?? textOf(properties.key) ?? textOf(properties.id);
  return `(:${labels.join(":")}${name ? ` ${name}` : ""})`;
}
