/** Statements of /cypher/read that list records as they were committed: what exports are made from. */
import { z } from "zod";
import { changePartSchema } from "../../../model/change.ts";
import { query } from "./query.ts";

const text = z.string();
const whole = z.number().int();
const ids = z.object({ ids: z.array(text) });
const record = z.object({ id: text, detail: text });

export const RECORD_READ = {
  recordsAfter: query("read/records-after", { params: z.object({ after: text, limit: whole }), row: record }),
  changePartsAfter: query("read/change-parts-after", { params: z.object({ after: text, limit: whole }), row: changePartSchema }),
  entitiesAfter: query("read/entities-after", {
    params: z.object({ after: text, limit: whole }),
    row: record.extend({ degree: whole, canonical: text.nullable() }),
  }),
  factsFrom: query("read/facts-from", {
    params: z.object({ ids: z.array(text), after: text, limit: whole, drawn: z.boolean().nullable(), knownOn: text.nullable() }),
    row: z.object({ key: text, detail: text, knownFrom: text }),
  }),
  sentencesOfDocuments: query("read/sentences-of-documents", { params: ids, row: record }),
  mentionsOfDocuments: query("read/mentions-of-documents", { params: ids, row: record }),
  articleRecords: query("read/article-records", { params: ids, row: record }),
} as const;
