/**
 * One line of the journal. The checksum covers every byte of the line before itself, so that a line is either whole
 * or known not to be; what it holds is parsed by the same schemas as data from outside.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { changeSchema } from "../../../model/change.ts";
import { claimLinkSchema, claimSchema } from "../../../model/claim.ts";
import { documentSchema, mentionSchema, sentenceSchema } from "../../../model/document.ts";
import { entitySchema } from "../../../model/entity.ts";
import { AppError } from "../../../model/errors.ts";
import { identityDecisionSchema } from "../../../model/merge.ts";
import { MAX_LINE } from "./journal-lines.ts";

const batchSchema = z.strictObject({
  entities: z.array(entitySchema).exactOptional(),
  documents: z.array(documentSchema).exactOptional(),
  sentences: z.array(sentenceSchema).exactOptional(),
  mentions: z.array(mentionSchema).exactOptional(),
  claims: z.array(claimSchema).exactOptional(),
  links: z.array(claimLinkSchema).exactOptional(),
  texts: z.array(z.strictObject({ document: z.string(), text: z.string() })).exactOptional(),
  origin: z.strictObject({ by: z.string(), source: z.string().exactOptional() }).exactOptional(),
});

const seq = z.number().int().min(1);
const at = z.iso.datetime();
const checksum = z.string();
const recordSchema = z.discriminatedUnion("kind", [
  z.strictObject({ seq, at, kind: z.literal("batch"), data: batchSchema, checksum }),
  /** A user's writing query, run again as it was. */
  z.strictObject({
    seq,
    at,
    kind: z.literal("cypher"),
    data: z.strictObject({ query: z.string(), params: z.record(z.string(), z.unknown()) }),
    checksum,
  }),
  z.strictObject({ seq, at, kind: z.literal("identity"), data: identityDecisionSchema, checksum }),
  z.strictObject({ seq, at, kind: z.literal("mend"), data: z.strictObject({ problems: z.number(), by: z.string().nullable() }), checksum }),
  /** Everything before it is gone, but the change log. */
  z.strictObject({ seq, at, kind: z.literal("clear"), data: z.strictObject({ changes: z.array(changeSchema).default([]) }), checksum }),
]);
export type JournalRecord = z.infer<typeof recordSchema>;
export type JournalKind = JournalRecord["kind"];

const LEAD = ',"checksum":"';
const TAIL = LEAD.length + 64 + '"}'.length;
const hash = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");

export function encodeRecord(head: { seq: number; at: string; kind: JournalKind }, data: unknown): { line: Buffer; checksum: string } {
  const body = `${JSON.stringify(head).slice(0, -1)},"data":${JSON.stringify(data)}`;
  const sum = hash(body);
  const line = Buffer.from(`${body}${LEAD}${sum}"}\n`);
  if (line.length > MAX_LINE)
    throw new AppError(
      "too-large",
      `A batch may have at most ${MAX_LINE} bytes as JSON, and this one has ${line.length}: commit it in parts.`,
    );
  return { line, checksum: sum };
}

/** The number and checksum of a whole line (without its newline), or null. */
export function checkLine(bytes: Buffer): { seq: number; checksum: string } | null {
  if (bytes.length <= TAIL) return null;
  const end = bytes.subarray(bytes.length - TAIL).toString("latin1");
  const sum = end.slice(LEAD.length, -2);
  if (!end.startsWith(LEAD) || !end.endsWith('"}') || hash(bytes.subarray(0, bytes.length - TAIL)) !== sum) return null;
  const start = /^\{"seq":(\d+),/.exec(bytes.subarray(0, 32).toString("latin1"));
  return start === null ? null : { seq: Number(start[1]), checksum: sum };
}

export function decodeRecord(bytes: Buffer, lineNumber: number): JournalRecord {
  const parsed = recordSchema.safeParse(JSON.parse(bytes.toString("utf8")));
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new AppError(
    "store-unavailable",
    `Line ${lineNumber} of the journal is whole, but this version does not understand it (${first?.path.join(".")}: ${first?.message}). It was probably written by a newer version: start that one.`,
  );
}
