/** Every statement of /cypher/read with the shapes of its parameters and rows. */
import { z } from "zod";
import { REVIEWS } from "../../../model/claim.ts";
import { boundsSchema } from "../../../model/fact.ts";
import { KIND_IDS, POLARITIES, PREDICATE_IDS, STATUSES } from "../../../model/schema.ts";
import { IDENTITY_READ } from "./identity-queries.ts";
import { query } from "./query.ts";
import { RECORD_READ } from "./record-queries.ts";
import { TIME_READ } from "./time-queries.ts";

const text = z.string();
const optionalText = text.nullable();
const whole = z.number().int();
const ids = z.object({ ids: z.array(text) });
const idsKnown = z.object({ ids: z.array(text), knownOn: z.string().nullable() });
const one = z.object({ id: text });
const oneKnown = z.object({ id: text, knownOn: z.string().nullable() });
const nothing = z.object({});
const strings = z.array(text);
const orAll = <T extends z.ZodType>(item: T) => z.array(item).nullable();

/** sum() of no rows is null on one database and 0 on the other. */
const count = z.object({ n: whole.nullable().transform((n) => n ?? 0) });
const record = z.object({ id: text, detail: text });
const known = { knownOn: optionalText };
/** `knownFrom`: the day from which the record in `detail` stands. */
const factRecord = z.object({ key: text, detail: text, knownFrom: text });
const rank = z.object({ id: text, degree: whole });
const connected = { day: text, speech: z.boolean() };

const edgeFilter = { status: orAll(z.enum(STATUSES)), asOf: optionalText, ...known };
const layerFilter = { ...edgeFilter, kinds: orAll(z.enum(KIND_IDS)) };
const neighbourFilter = { id: text, ...layerFilter, predicates: orAll(z.enum(PREDICATE_IDS)) };
const members = { ids: strings, members: z.record(z.string(), z.literal(true)) };
const edge = z.object({
  source: text,
  target: text,
  fact: text,
  predicate: z.enum(PREDICATE_IDS),
  status: z.enum(STATUSES),
  sources: whole,
  asserts: whole,
  denials: whole,
  withheld: whole,
  position: optionalText,
  fromMin: optionalText,
  fromMax: optionalText,
  toMin: optionalText,
  toMax: optionalText,
  eventMin: optionalText,
  eventMax: optionalText,
  claims: strings,
});
export type EdgeRow = z.infer<typeof edge>;
const speech = z.object({ source: text, target: text, byDay: strings });
export type SpeechRow = z.infer<typeof speech>;
const disputed = z.object({ id: text, fact: text, datatype: optionalText, polarity: z.enum(POLARITIES) });
/** Of a fact's record only who takes which stance: thousands of them are read at once. */
const stances = z
  .string()
  .transform((detail) => JSON.parse(detail))
  .pipe(z.object({ asserts: strings, denies: strings, withholds: strings }));
const link = z.object({ from: text, type: text, to: text, note: optionalText });
export type LinkRow = z.infer<typeof link>;
const predicateCount = z.object({ predicate: z.enum(PREDICATE_IDS), n: whole });
const article = z.object({ id: text, detail: text, text: optionalText });

const node = z.object({
  id: text,
  name: text,
  kind: z.enum(KIND_IDS),
  subtype: optionalText,
  unnamed: z.boolean().nullable(),
  contested: z.boolean().nullable(),
  degree: whole,
  canonical: optionalText,
});
export type NodeRow = z.infer<typeof node>;

const claimFilter = {
  predicates: orAll(z.enum(PREDICATE_IDS)),
  document: optionalText,
  speaker: optionalText,
  stance: orAll(z.enum(POLARITIES)),
  status: orAll(z.enum(STATUSES)),
  from: optionalText,
  to: optionalText,
  ...known,
};
const claimTotal = z.object({ about: optionalText, ...claimFilter });
const claimPage = claimTotal.extend({ limit: whole, afterDay: optionalText, afterId: optionalText });
const claimRow = z.object({ id: text, saidBy: text, detail: text });

const factFilter = z.object({
  about: optionalText,
  source: optionalText,
  knownOn: optionalText,
  predicates: orAll(z.enum(PREDICATE_IDS)),
  status: orAll(z.enum(STATUSES)),
});
const factPage = factFilter.extend({ limit: whole, afterKey: optionalText });

const props = z.record(z.string(), z.unknown());
/** As verify finds it: someone may have spoiled it. */
const stored = z.object({ id: text, detail: optionalText, props });

const mergedForms = { mergedNames: strings.nullable(), mergedKeys: strings.nullable() };

/** A contradiction at a claim, with what the roll-up needs of its other end. */
const contradictionEnd = z.object({ id: text, other: text, fact: text, review: z.enum(REVIEWS), published: text });

export const READ = {
  ...TIME_READ,
  ...RECORD_READ,
  countEntities: query("read/count-entities", { params: nothing, row: count }),
  countFacts: query("read/count-facts", { params: nothing, row: count }),
  countClaims: query("read/count-claims", { params: nothing, row: count }),
  countArticles: query("read/count-articles", { params: nothing, row: count }),
  lastChange: query("read/last-change", { params: nothing, row: z.object({ last: whole }) }),

  ...IDENTITY_READ,

  knownEntities: query("read/known-entities", { params: ids, row: one.extend({ canonical: optionalText }) }),
  knownArticles: query("read/known-articles", { params: ids, row: one }),
  knownSentences: query("read/known-sentences", { params: ids, row: one }),
  knownClaims: query("read/known-claims", { params: idsKnown, row: one }),
  entities: query("read/entities", { params: ids, row: record.extend({ degree: whole, canonical: optionalText }) }),
  nodes: query("read/nodes", { params: ids, row: node }),
  predicatesOut: query("read/predicates-out", { params: oneKnown, row: predicateCount }),
  predicatesIn: query("read/predicates-in", { params: oneKnown, row: predicateCount }),
  countDegree: query("read/count-degree", { params: oneKnown, row: count }),
  countClaimsAbout: query("read/count-claims-about", { params: oneKnown, row: count }),
  countClaimsMade: query("read/count-claims-made", { params: oneKnown, row: count }),
  countMentions: query("read/count-mentions", { params: oneKnown, row: count }),

  words: query("read/words", { params: ids, row: one }),
  searchWords: query("read/search-words", {
    params: z.object({ trigrams: strings, limit: whole }),
    row: z.object({ word: text, shared: whole }),
  }),
  searchEntities: query("read/search-entities", {
    params: z.object({
      rows: z.array(z.object({ term: whole, word: text, score: whole })),
      kinds: orAll(z.enum(KIND_IDS)),
      ...known,
      limit: whole,
    }),
    row: rank.extend({ score: whole }),
  }),
  names: query("read/names", {
    params: ids,
    row: z.object({ id: text, name: text, kind: z.enum(KIND_IDS), aliases: strings, keys: strings, ...mergedForms, degree: whole }),
  }),

  edgesAmong: query("read/edges-among", { params: z.object({ ...members, ...edgeFilter }), row: edge }),
  edgesBetween: query("read/edges-between", {
    params: z.object({ id: text, ids: strings, predicates: orAll(z.enum(PREDICATE_IDS)), ...edgeFilter }),
    row: edge,
  }),
  speechAmong: query("read/speech-among", { params: z.object({ ...members, ...known }), row: speech }),
  speechBetween: query("read/speech-between", { params: z.object({ id: text, ids: strings, ...known }), row: speech }),
  neighboursPage: query("read/neighbours-page", {
    params: z.object({ ...neighbourFilter, limit: whole, afterDegree: whole.nullable(), afterId: optionalText }),
    row: rank,
  }),
  neighboursTotal: query("read/neighbours-total", { params: z.object(neighbourFilter), row: count }),
  overview: query("read/overview", {
    params: z.object({ ...layerFilter, limit: whole }),
    row: z.object({ page: strings, total: whole }),
  }),
  connectedPage: query("read/connected-page", { params: z.object({ ...connected, limit: whole }), row: rank }),
  connectedTotal: query("read/connected-total", { params: z.object(connected), row: count }),
  steps: query("read/steps", {
    params: z.object({ ids: strings, avoidContested: z.boolean(), asOf: optionalText, ...known }),
    row: z.object({ id: text, other: text, fact: text, status: z.enum(STATUSES), sources: whole }),
  }),

  facts: query("read/facts", { params: z.object({ keys: strings, ...known }), row: factRecord }),
  factsBySubject: query("read/facts-by-subject", {
    params: z.object({ id: text, predicates: orAll(z.enum(PREDICATE_IDS)), ...known }),
    row: factRecord,
  }),
  factsBySubjects: query("read/facts-by-subjects", {
    params: z.object({ ids: strings, predicates: z.array(z.enum(PREDICATE_IDS)), ...known }),
    row: factRecord,
  }),
  factsByObject: query("read/facts-by-object", {
    params: z.object({ id: text, predicates: orAll(z.enum(PREDICATE_IDS)), ...known }),
    row: factRecord,
  }),

  factsPage: query("read/facts-page", { params: factPage, row: factRecord }),
  factsTotal: query("read/facts-total", { params: factFilter, row: count }),
  factsAboutPage: query("read/facts-about-page", { params: factPage, row: factRecord }),
  factsAboutTotal: query("read/facts-about-total", { params: factFilter, row: count }),
  factsFromSourcePage: query("read/facts-from-source-page", { params: factPage, row: factRecord }),
  factsFromSourceTotal: query("read/facts-from-source-total", { params: factFilter, row: count }),

  claims: query("read/claims", { params: idsKnown, row: record }),
  claimRecords: query("read/claim-records", { params: ids, row: record }),
  claimsAtEvent: query("read/claims-at-event", { params: z.object({ id: text, ...known }), row: one }),
  claimsOfFacts: query("read/claims-of-facts", { params: z.object({ keys: strings }), row: record.extend({ published: text }) }),
  voiceClaims: query("read/voice-claims", { params: z.object({ id: text, about: optionalText, ...known }), row: record }),
  publishedClaims: query("read/published-claims", { params: z.object({ id: text, about: optionalText, ...known }), row: record }),
  claimsAboutPage: query("read/claims-about-page", { params: claimPage, row: claimRow }),
  claimsAboutTotal: query("read/claims-about-total", { params: claimTotal, row: count }),
  claimsBySpeakerPage: query("read/claims-by-speaker-page", { params: claimPage, row: claimRow }),
  claimsBySpeakerTotal: query("read/claims-by-speaker-total", { params: claimTotal, row: count }),
  claimsInDocumentPage: query("read/claims-in-document-page", { params: claimPage, row: claimRow }),
  claimsInDocumentTotal: query("read/claims-in-document-total", { params: claimTotal, row: count }),
  claimsAllPage: query("read/claims-all-page", { params: claimPage, row: claimRow }),
  claimsAllTotal: query("read/claims-all-total", { params: claimTotal, row: count }),

  links: query("read/links", { params: idsKnown, row: link }),
  linksTo: query("read/links-to", { params: idsKnown, row: link }),
  opposedFacts: query("read/opposed-facts", { params: nothing, row: z.object({ key: text, detail: stances }) }),
  contradictoryClaims: query("read/contradictory-claims", {
    params: z.object(known),
    row: z.object({ from: text, to: text, fromFact: text, toFact: text }),
  }),
  amountFacts: query("read/amount-facts", {
    params: z.object({ predicates: z.array(z.enum(PREDICATE_IDS)) }),
    row: z.object({ key: text, unit: optionalText }),
  }),
  stancesOfFacts: query("read/stances-of-facts", { params: z.object({ keys: strings }), row: z.object({ key: text, detail: stances }) }),
  disputedClaims: query("read/disputed-claims", { params: ids, row: disputed }),
  claimBounds: query("read/claim-bounds", { params: ids, row: boundsSchema.extend({ id: text }) }),
  claimIdsAbout: query("read/claim-ids-about", { params: one, row: one }),
  claimIdsOfFact: query("read/claim-ids-of-fact", { params: one, row: one }),
  claimIdsBySpeaker: query("read/claim-ids-by-speaker", { params: one, row: one }),
  claimIdsByPredicate: query("read/claim-ids-by-predicate", { params: z.object({ predicates: z.array(z.enum(PREDICATE_IDS)) }), row: one }),
  contradictionsOf: query("read/contradictions-of", { params: ids, row: contradictionEnd }),
  contradictionsOfFacts: query("read/contradictions-of-facts", { params: z.object({ keys: strings }), row: contradictionEnd }),

  articles: query("read/articles", { params: ids, row: article }),
  allArticles: query("read/all-articles", { params: nothing, row: record.extend({ held: z.boolean() }) }),
  findArticles: query("read/find-articles", { params: z.object({ hashes: strings, files: strings }), row: record }),
  claimsPerDocument: query("read/claims-per-document", {
    params: z.object({ document: optionalText }),
    row: z.object({ document: text, n: whole }),
  }),
  sentences: query("read/sentences", { params: ids, row: record }),
  mentions: query("read/mentions", { params: ids, row: record }),

  // What verify compares.
  entityIds: query("read/entity-ids", { params: nothing, row: one }),
  entityProperties: query("read/entity-properties", { params: ids, row: stored.extend({ labels: strings }) }),
  wordsOfEntities: query("read/words-of-entities", { params: ids, row: z.object({ id: text, word: text }) }),
  claimsOfSubjects: query("read/claims-of-subjects", { params: ids, row: stored }),
  tiesOfClaims: query("read/ties-of-claims", { params: ids, row: z.object({ id: text, type: text, target: text }) }),
  factsOfSubjects: query("read/facts-of-subjects", { params: ids, row: z.object({ key: text, props }) }),
  endsOfFacts: query("read/ends-of-facts", {
    params: z.object({ keys: strings }),
    row: z.object({ key: text, type: text, target: text }),
  }),
  countStrayFacts: query("read/count-stray-facts", { params: nothing, row: count }),
  countedDegrees: query("read/counted-degrees", { params: ids, row: z.object({ id: text, n: whole }) }),
  edgesFrom: query("read/edges-from", { params: ids, row: z.object({ source: text, target: text, type: text, props }) }),
  speechAbout: query("read/speech-about", {
    params: ids,
    row: z.object({ speaker: text, subject: text, byDay: strings.nullable(), props }),
  }),
} as const;
