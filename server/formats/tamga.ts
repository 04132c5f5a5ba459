/**
 * Our own format, without loss: a line of JSON for each record. The first line says what the file is, the last one how
 * many records it has and the SHA-256 of all bytes before it, so that a file which was cut or changed shows it.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../model/errors.ts";
import { sha256Schema } from "../../model/text.ts";
import { type Line, linesOf } from "../dataset/read-lines.ts";
import type { Format } from "./format.ts";
import type { ImportedRecord, InputFile } from "./imported.ts";

const VERSION = "tamga-records/1";
const RECORD_KINDS = ["entity", "document", "sentence", "mention", "claim", "link", "merge", "change", "change-part"] as const;

const headSchema = z.looseObject({ kind: z.literal("tamga"), format: z.literal(VERSION) });
const lineSchema = z.strictObject({ kind: z.enum(RECORD_KINDS), record: z.unknown() });
const endSchema = z.strictObject({ kind: z.literal("end"), records: z.number().int(), sha256: sha256Schema });

export const tamga: Format = {
  async *write(source) {
    const hash = createHash("sha256");
    const seal = (line: object): string => {
      const text = `${JSON.stringify(line)}\n`;
      hash.update(text);
      return text;
    };
    yield seal({ kind: "tamga", format: VERSION, ...source.about });
    let records = 0;
    for await (const record of source.records()) {
      records += 1;
      yield seal(record);
    }
    yield `${JSON.stringify({ kind: "end", records, sha256: hash.digest("hex") })}\n`;
  },

  async *read(file) {
    let head: unknown = null;
    let end: z.infer<typeof endSchema> | null = null;
    let records = 0;
    const hash = createHash("sha256");
    for await (const line of linesOf(file.bytes())) {
      const place = `line ${line.number}`;
      const value = parseLine(line, file);
      if (end !== null) throw refuse(file, place, "comes after the end: two files were joined");
      if (head === null) {
        head = parse(headSchema, value, file, place, `is no ${VERSION}: a file of this format says so in its first line`);
      } else {
        const ended = endSchema.safeParse(value);
        if (ended.success) {
          end = ended.data;
          continue;
        }
        const { kind, record } = parse(lineSchema, value, file, place, "is no record");
        records += 1;
        yield { type: "record", kind, record, place } satisfies ImportedRecord;
      }
      hash.update(`${line.text}\n`);
    }
    if (end === null) throw refuse(file, "the end", `is missing after ${records} records: the file was cut off`);
    if (end.records !== records || end.sha256 !== hash.digest("hex")) throw refuse(file, "the end", "does not fit: the file was changed");
  },
};

function parseLine({ text, number, faults, damaged }: Line, file: InputFile): unknown {
  if (damaged || faults.length > 0) throw refuse(file, `line ${number}`, faults.join("; "));
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refuse(file, `line ${number}`, `is not JSON (${cause instanceof Error ? cause.message.slice(0, 120) : ""})`);
  }
}

function parse<T extends z.ZodType>(schema: T, value: unknown, file: InputFile, place: string, otherwise: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw refuse(file, place, otherwise);
  return parsed.data;
}

const refuse = ({ name }: InputFile, place: string, why: string): AppError => new AppError("validation", `${name}: ${place} ${why}.`);
