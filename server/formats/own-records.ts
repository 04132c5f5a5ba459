/** The records that a node or an edge of a file of ours carries in its attribute `records` (flat-graph.ts). */
import { z } from "zod";
import { AppError } from "../../model/errors.ts";
import { parseJson } from "../../model/parse-json.ts";
import type { ImportedItem, ImportedRecord, ImportedRemark, InputFile } from "./imported.ts";

const carriedSchema = z.array(z.strictObject({ kind: z.enum(["entity", "document", "sentence", "claim", "link"]), record: z.unknown() }));

/** Null for a node or edge of other people's making. Throws AppError `validation` for an attribute that was damaged. */
export function carriedRecords(
  item: Exclude<ImportedItem, ImportedRemark>,
  { name }: Pick<InputFile, "name">,
): readonly ImportedRecord[] | null {
  if (item.type === "record") return [item];
  const records = item.records ?? item.attributes.records;
  if (records === undefined || records === null || records === "") return null;
  const parsed = carriedSchema.safeParse(typeof records === "string" ? parseJson(records) : records);
  if (parsed.success) return parsed.data.map(({ kind, record }) => ({ type: "record", kind, record, place: item.place }));
  throw new AppError(
    "validation",
    `${name}: ${item.place}: its attribute "records" is not what Tamga wrote. Remove the attribute to load the file as a graph of its own.`,
  );
}
