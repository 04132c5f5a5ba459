/** Lines of a FollowTheMoney file as entities whose form is checked; what is none is refused by its line. */
import { z } from "zod";
import { AppError } from "../../../model/errors.ts";
import { type Line, linesOf } from "../../dataset/read-lines.ts";
import type { InputFile } from "../imported.ts";
import { type FtmSchema, schemaOf } from "./schemata.ts";
import type { FtmEntity } from "./values.ts";

/** An entity of Aleph may hold the whole text of a document. */
const MAX_LINE_BYTES = 16_000_000;
const MAX_VALUE_BYTES = 1_000_000;

const value = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const entitySchema = z.looseObject({
  id: z.string().min(1).max(1000),
  schema: z.string().min(1).max(100),
  properties: z.record(z.string(), z.union([z.array(value), value.transform((one) => [one]), z.null().transform((): string[] => [])])),
});

export interface FtmLine {
  readonly place: string;
  readonly entity: FtmEntity;
  readonly schema: FtmSchema;
}

/** Lines that are not `wanted` are not parsed. */
export async function* entitiesIn(file: InputFile, wanted: (line: string) => boolean = () => true): AsyncGenerator<FtmLine> {
  let seen = 0;
  for await (const line of linesOf(bytesOf(file), undefined, MAX_LINE_BYTES)) {
    if (line.text.trim() === "" && line.faults.length === 0) continue;
    seen += 1;
    if (wanted(line.text)) yield toEntity(line, file);
  }
  if (seen === 0) throw new AppError("validation", `${file.name}: is empty: there is no entity in it.`);
}

/** Says so where the encoding is another altogether: its first line would only say that a byte is wrong. */
async function* bytesOf(file: InputFile): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const bytes of file.bytes()) {
    const [a, b] = bytes;
    if (first && ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))) {
      throw new AppError("validation", `${file.name}: line 1: the file is UTF-16. Save it as UTF-8 and load it again.`);
    }
    first = false;
    yield bytes;
  }
}

export const refuse = (file: InputFile, place: string, why: string): AppError =>
  new AppError("validation", `${file.name}: ${place}: ${why}`);

function toEntity(line: Line, file: InputFile): FtmLine {
  const place = `line ${line.number}`;
  const parsed = entitySchema.safeParse(parseJson(line, file, place));
  if (!parsed.success) {
    throw refuse(file, place, `is no FollowTheMoney entity, which has id, schema and properties (${whyNot(parsed.error)}).`);
  }
  const { id, schema: name, properties } = parsed.data;
  const schema = schemaOf(name);
  if (schema === null) {
    const advice = "Give the entity a schema of FollowTheMoney 4.11 (such as Person, Company or UnknownLink), or take the line out.";
    throw refuse(file, place, `the schema “${name.slice(0, 100)}” of ${id.slice(0, 200)} is unknown. ${advice}`);
  }
  for (const [property, values] of Object.entries(properties)) {
    if (values.some((each) => Buffer.byteLength(each) > MAX_VALUE_BYTES) && !TEXTS.has(property)) {
      throw refuse(
        file,
        place,
        `a value of “${property.slice(0, 100)}” has more than ${MAX_VALUE_BYTES} bytes. Shorten it, or take it out.`,
      );
    }
  }
  return { place, entity: { id, schema: name, properties }, schema };
}

/** Texts of documents, which are not taken over, however long. */
export const TEXTS: ReadonlySet<string> = new Set(["bodyText", "bodyHtml", "rawBody", "translatedText", "indexText"]);

function parseJson({ text, faults, damaged }: Line, file: InputFile, place: string): unknown {
  if (damaged || faults.length > 0) throw refuse(file, place, `${faults.join("; ")}. The file must be UTF-8, one entity a line.`);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.slice(0, 120) : "";
    throw refuse(file, place, `is not JSON (${why}). A FollowTheMoney file has one entity a line.`);
  }
}

function whyNot(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join(".") || "the line"}: ${issue.message}`.slice(0, 300) : "";
}
