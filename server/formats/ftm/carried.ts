/**
 * Records inside Notes: each is JSON in a value of `notes`, in ASCII, so that no tool's tidying of Unicode changes it.
 * A value of FollowTheMoney has at most 65,000 characters: a longer record stands in numbered parts.
 */
import { z } from "zod";
import { parseJson } from "../../../model/parse-json.ts";

export const VERSION = "tamga-ftm/1";
const MAX_VALUE = 60_000;
const PART = 25_000;

/** What is carried: a record by its kind, or what is said of the whole file. */
export interface Carried {
  readonly tamga: string;
  readonly record: unknown;
}

const carriedSchema = z.strictObject({ tamga: z.string(), record: z.unknown() });
const partSchema = z.strictObject({
  tamga: z.literal("part"),
  of: z.number().int().min(0),
  part: z.number().int().min(1),
  parts: z.number().int().min(1).max(1000),
  text: z.string(),
});
type Part = z.infer<typeof partSchema>;

/** Stands in every line that carries a record, for a JSON value within JSON has its quotes escaped. */
export const MARK = '\\"tamga\\"';
/** One of them stands in every line that carries the record of an entity. */
export const ENTITY_MARKS = ["entity", "part"].map((tamga) => `${MARK}:\\"${tamga}\\"`);

const ascii = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[^\u0020-\u007e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The values of `notes` that carry these. */
export function carry(all: readonly Carried[]): string[] {
  return all.flatMap(({ tamga, record }, of) => {
    const text = ascii({ tamga, record });
    if (text.length <= MAX_VALUE) return [text];
    const parts = Math.ceil(text.length / PART);
    return Array.from({ length: parts }, (_, index) =>
      ascii({ tamga: "part", of, part: index + 1, parts, text: text.slice(index * PART, (index + 1) * PART) }),
    );
  });
}

/** What these values carry, in their order; null for one that Tamga did not write so. */
export function carriedIn(values: readonly string[]): readonly Carried[] | null {
  const found: Carried[] = [];
  const parts = new Map<number, Part[]>();
  for (const value of values) {
    const json = parseJson(value);
    const part = partSchema.safeParse(json);
    const whole = carriedSchema.safeParse(json);
    if (part.success) parts.set(part.data.of, [...(parts.get(part.data.of) ?? []), part.data]);
    else if (whole.success) found.push({ tamga: whole.data.tamga, record: whole.data.record });
    else return null;
  }
  for (const group of parts.values()) {
    const sorted = group.sort((a, b) => a.part - b.part);
    if (sorted.some(({ part, parts: of }, index) => part !== index + 1 || of !== sorted.length)) return null;
    const joined = carriedSchema.safeParse(parseJson(sorted.map(({ text }) => text).join("")));
    if (!joined.success) return null;
    found.push({ tamga: joined.data.tamga, record: joined.data.record });
  }
  return found;
}
