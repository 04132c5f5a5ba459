/** The statements of /cypher/read about who is who and about the change log; read-queries.ts has them among its own. */
import { z } from "zod";
import { MERGE_STATES } from "../../../model/merge.ts";
import { query } from "./query.ts";

const text = z.string();
const optionalText = text.nullable();
const whole = z.number().int();
const ids = z.object({ ids: z.array(text) });
const nothing = z.object({});
const one = z.object({ id: text });
const record = z.object({ id: text, detail: text });
const count = z.object({ n: whole });
const props = z.record(z.string(), z.unknown());
const changeFilter = { since: optionalText, record: optionalText, seqs: z.array(whole) };
const mergeFilter = { states: z.array(z.enum(MERGE_STATES)).nullable(), entities: z.array(text).nullable() };

export const IDENTITY_READ = {
  changesPage: query("read/changes-page", {
    params: z.object({ ...changeFilter, before: whole.nullable(), limit: whole }),
    row: z.object({ seq: whole, props }),
  }),
  changesTotal: query("read/changes-total", { params: z.object(changeFilter), row: count }),
  changesOfRecord: query("read/changes-of-record", { params: z.object({ record: text }), row: z.object({ seq: whole }) }),
  unlistedChanges: query("read/unlisted-changes", { params: z.object({ listed: whole }), row: count }),
  standingMerges: query("read/standing-merges", { params: nothing, row: z.object({ from: text, into: text }) }),
  openMerges: query("read/open-merges", { params: z.object({ a: text, b: text }), row: one }),
  merges: query("read/merges", { params: ids, row: z.object({ props }) }),
  mergesPage: query("read/merges-page", {
    params: z.object({ ...mergeFilter, limit: whole, afterDay: optionalText, afterId: optionalText }),
    row: z.object({ id: text, at: text, props }),
  }),
  mergesTotal: query("read/merges-total", { params: z.object(mergeFilter), row: count }),
  claimsOfEntities: query("read/claims-of-entities", { params: ids, row: record }),
  claimsAtEntities: query("read/claims-at-entities", { params: ids, row: record }),
  mentionsOfEntities: query("read/mentions-of-entities", { params: ids, row: record }),
  articlesOfPublishers: query("read/articles-of-publishers", { params: ids, row: record }),
  recordsBehind: query("read/records-behind", { params: ids, row: record }),
} as const;
