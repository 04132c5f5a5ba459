/**
 * Files that Tamga wrote: the Notes carry the records, and all other lines are made from them. Tools may have sorted
 * the lines or signed the ids; a line that Tamga did not write is refused, for it would be lost without a word.
 */
import { z } from "zod";
import { createIdIndex, type IdIndex } from "../../dataset/id-index.ts";
import type { ImportedRecord, InputFile } from "../imported.ts";
import { type Carried, carriedIn, ENTITY_MARKS, MARK, VERSION } from "./carried.ts";
import { isDerivedId, unsigned } from "./ids.ts";
import { entitiesIn, type FtmLine, refuse } from "./read-lines.ts";

const recordKind = z.enum(["entity", "document", "sentence", "mention", "claim", "link", "merge"]);
const headSchema = z.looseObject({ format: z.literal(VERSION) });
const endSchema = z.strictObject({ records: z.number().int() });
const withId = z.looseObject({ id: z.string() });

/** The ids of the entities that the file carries records of; null for a file that carries none. */
export async function entitiesCarried(file: InputFile): Promise<IdIndex | null> {
  const ids = createIdIndex();
  let found = false;
  const isWanted = (text: string): boolean => (found ? ENTITY_MARKS : [MARK]).some((mark) => text.includes(mark));
  for await (const line of entitiesIn(file, isWanted)) {
    const carried = carriedBy(line, file);
    if (carried === null) continue;
    found = true;
    for (const { tamga, record } of carried) {
      const parsed = withId.safeParse(record);
      if (tamga === "entity" && parsed.success) ids.add(parsed.data.id);
    }
  }
  return found ? ids : null;
}

export async function* readOwn(file: InputFile, ids: IdIndex): AsyncGenerator<ImportedRecord> {
  let records = 0;
  let promised: number | null = null;
  for await (const line of entitiesIn(file)) {
    const carried = carriedBy(line, file);
    const id = unsigned(line.entity.id);
    if (carried === null && !isDerivedId(id) && ids.find(id) === -1) {
      const what = `${line.entity.schema} ${line.entity.id.slice(0, 200)}`;
      throw refuse(file, line.place, `Tamga did not write ${what}, and wrote other lines of this file. Put it into a file of its own.`);
    }
    for (const { tamga, record } of carried ?? []) {
      const kind = recordKind.safeParse(tamga);
      if (kind.success) {
        records += 1;
        yield { type: "record", kind: kind.data, record, place: line.place };
      } else if (tamga === "end") {
        promised = (promised ?? 0) + (endSchema.safeParse(record).data?.records ?? 0);
      } else if (tamga !== "export" || !headSchema.safeParse(record).success) {
        throw refuse(file, line.place, `carries what this Tamga cannot read. It reads ${VERSION}: was the file made by a newer one?`);
      }
    }
  }
  if (promised === null) throw refuse(file, "the end", `is missing after ${records} records: the file was cut off.`);
  if (promised !== records) throw refuse(file, "the end", `speaks of ${promised} records, and the file has ${records}: lines are lacking.`);
}

function carriedBy({ entity, place }: FtmLine, file: InputFile): readonly Carried[] | null {
  const values = entity.properties.notes ?? [];
  if (entity.schema !== "Note" || !values.some((value) => value.startsWith('{"tamga"'))) return null;
  const carried = carriedIn(values);
  if (carried === null) throw refuse(file, place, `the record in the notes of ${entity.id.slice(0, 200)} was changed or cut.`);
  return carried;
}
