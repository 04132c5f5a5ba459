/** Statements of /cypher/read that list records as they were committed: what exports are made from. */
import { z } from "zod";
import { query } from "./query.ts";

const record = z.object({ id: z.string(), detail: z.string() });

export const RECORD_READ = {
  recordsAfter: query("read/records-after", { params: z.object({ after: z.string(), limit: z.number().int() }), row: record }),
  articleRecords: query("read/article-records", { params: z.object({ ids: z.array(z.string()) }), row: record }),
} as const;
