/** Statements of /cypher/read that ask for days: of publication, first days, and the days of a timeline. */
import { z } from "zod";
import { query } from "./query.ts";

const text = z.string();
const whole = z.number().int();
const strings = z.array(text);
const ids = z.object({ ids: strings });
const nothing = z.object({});
const one = z.object({ id: text });
const count = z.object({ n: whole });
const record = z.object({ id: text, detail: text });
const known = z.object({ knownOn: text });
const speechOfPairs = {
  params: z.object({ rows: z.array(z.object({ speaker: text, subject: text })) }),
  row: z.object({ speaker: text, subject: text, byDay: strings }),
};
const firstDay = z.object({ id: text, day: text });

export const TIME_READ = {
  timedFacts: query("read/timed-facts", {
    params: z.object({ limit: whole }),
    row: z.object({ key: text, detail: text, firstKnown: text, sources: whole, open: whole }),
  }),
  timedFactsTotal: query("read/timed-facts-total", { params: nothing, row: count }),
  claimsByDay: query("read/claims-by-day", { params: nothing, row: z.object({ day: text, n: whole }) }),
  articlesByDay: query("read/articles-by-day", { params: nothing, row: z.object({ day: text, n: whole }) }),
  publicationDays: query("read/publication-days", { params: ids, row: z.object({ id: text, published: text }) }),
  firstFacts: query("read/first-facts", { params: ids, row: firstDay }),
  firstClaims: query("read/first-claims", { params: ids, row: firstDay }),
  firstMentions: query("read/first-mentions", { params: ids, row: firstDay }),
  firstEdges: query("read/first-edges", { params: ids, row: firstDay }),
  firstSpeech: query("read/first-speech", { params: ids, row: firstDay }),
  speechOfPairs: query("read/speech-of-pairs", speechOfPairs),
  speechOfPairsAtSubject: query("read/speech-of-pairs-at-subject", speechOfPairs),
  countKnownEntities: query("read/count-known-entities", { params: known, row: count }),
  countKnownFacts: query("read/count-known-facts", { params: known, row: count }),
  countKnownClaims: query("read/count-known-claims", { params: known, row: count }),
  countKnownArticles: query("read/count-known-articles", { params: known, row: count }),
  knownBy: query("read/known-by", { params: z.object({ ids: strings, knownOn: text }), row: one }),
  claimsOfDocuments: query("read/claims-of-documents", { params: ids, row: record }),
  mentionsOfDocuments: query("read/mentions-of-documents", { params: ids, row: record }),
} as const;
