/** Every statement of /cypher/write with the shape of its parameters. They return no rows, but for the lock and what deletes some and says how many. */
import { z } from "zod";
import type { Props } from "../../graph-form/props.ts";
import { query } from "./query.ts";

const text = z.string();
const whole = z.number().int();
const none = z.object({});
/** Tens of values a row, made by functions that return Props: the compiler looks at them, a load has no time to. */
const propsSchema = z.custom<Props>((value) => typeof value === "object" && value !== null);

const rowsOf = <T extends z.ZodRawShape>(shape: T) => ({ params: z.object({ rows: z.array(z.object(shape)) }), row: none });
/** Rows that are all properties, as they stand. */
const propsRows = { params: z.object({ rows: z.array(propsSchema) }), row: none };
const ids = { params: z.object({ ids: z.array(text) }), row: none };
const node = { id: text, props: propsSchema };
const claim = { ...node, speaker: text, reporter: text };
const ordered = { claim: text, entity: text, order: whole };
const edge = { source: text, target: text, fact: text };
const speech = { speaker: text, subject: text };
const speechCounts = { ...speech, asserts: whole, denials: whole, withheld: whole, knownFrom: text, byDay: z.array(text) };
const some = { params: z.object({ limit: whole }), row: z.object({ n: whole }) };
const firstDays = { id: text, knownFrom: text.nullable(), linkedFrom: text.nullable(), spokenFrom: text.nullable() };

export const WRITE = {
  lockChanges: query("write/lock-changes", { params: none, row: z.object({ last: whole }) }),
  saveMerge: query("write/save-merge", { params: z.object({ id: text, props: propsSchema }), row: none }),
  appendChange: query("write/append-change", { params: z.object({ seq: whole, change: propsSchema }), row: none }),
  createChangeParts: query("write/create-change-parts", rowsOf({ id: text, seq: whole, records: z.array(text) })),
  restoreChanges: query("write/restore-changes", rowsOf({ props: propsSchema })),
  setLastChange: query("write/set-last-change", { params: z.object({ seq: whole }), row: none }),
  deleteSomeRelationships: query("write/delete-some-relationships", some),
  deleteSomeNodes: query("write/delete-some-nodes", some),

  createEntities: query("write/create-entities", propsRows),
  updateEntities: query("write/update-entities", rowsOf(node)),
  setGroups: query("write/set-groups", rowsOf(node)),
  addKind: query("write/add-kind", ids),
  removeKind: query("write/remove-kind", ids),
  addDegrees: query("write/add-degrees", rowsOf({ id: text, by: whole })),
  setDegrees: query("write/set-degrees", rowsOf({ id: text, degree: whole })),
  lowerFirstDays: query("write/lower-first-days", rowsOf(firstDays)),
  setFirstDays: query("write/set-first-days", rowsOf(firstDays)),

  createWords: query("write/create-words", ids),
  mergeTrigrams: query("write/merge-trigrams", ids),
  linkTrigrams: query("write/link-trigrams", rowsOf({ word: text, trigram: text })),
  linkNames: query("write/link-names", rowsOf({ entity: text, word: text })),
  unlinkNames: query("write/unlink-names", ids),
  pruneWords: query("write/prune-words", ids),

  mergeArticles: query("write/merge-articles", rowsOf(node)),
  detachArticles: query("write/detach-articles", ids),
  linkPublishers: query("write/link-publishers", rowsOf({ document: text, publisher: text })),
  setTexts: query("write/set-texts", rowsOf({ document: text, text: text.nullable() })),

  createSentences: query("write/create-sentences", propsRows),
  replaceSentences: query("write/replace-sentences", rowsOf(node)),
  detachSentences: query("write/detach-sentences", ids),
  linkSentences: query("write/link-sentences", rowsOf({ id: text, document: text })),

  createMentions: query("write/create-mentions", propsRows),
  replaceMentions: query("write/replace-mentions", rowsOf(node)),
  detachMentions: query("write/detach-mentions", ids),
  linkMentions: query("write/link-mentions", rowsOf({ id: text, sentence: text })),
  linkReferents: query("write/link-referents", rowsOf({ id: text, entity: text })),

  createClaims: query("write/create-claims", propsRows),
  replaceClaims: query("write/replace-claims", rowsOf(claim)),
  updateClaims: query("write/update-claims", rowsOf(node)),
  redateClaims: query("write/redate-claims", rowsOf({ document: text, published: text })),
  detachClaims: query("write/detach-claims", ids),
  linkVoices: query("write/link-voices", rowsOf({ claim: text, entity: text })),
  linkEvidence: query("write/link-evidence", rowsOf({ claim: text, sentence: text })),
  linkChannels: query("write/link-channels", rowsOf(ordered)),
  linkCitations: query("write/link-citations", rowsOf(ordered)),
  linkQualifiers: query("write/link-qualifiers", rowsOf({ claim: text, entity: text, role: text })),
  linkResponses: query("write/link-responses", rowsOf({ claim: text, other: text })),
  linkStances: query("write/link-stances", rowsOf({ claim: text, fact: text })),
  mergeLinks: query("write/merge-links", rowsOf({ from: text, to: text, note: text.nullable() })),

  createLiteralFacts: query("write/create-literal-facts", propsRows),
  createEntityFacts: query("write/create-entity-facts", propsRows),
  updateFacts: query("write/update-facts", rowsOf({ key: text, props: propsSchema })),
  deleteFacts: query("write/delete-facts", { params: z.object({ keys: z.array(text) }), row: none }),

  createEdges: query("write/create-edges", propsRows),
  createEdgesByRow: query("write/create-edges-by-row", propsRows),
  updateEdges: query("write/update-edges", rowsOf({ ...edge, props: propsSchema })),
  deleteEdges: query("write/delete-edges", rowsOf(edge)),
  deleteFormerEdges: query("write/delete-former-edges", rowsOf({ ...edge, knownFrom: text })),
  deleteEdgesBetween: query("write/delete-edges-between", rowsOf({ type: text, source: text, target: text })),
  deleteStrayFacts: query("write/delete-stray-facts", { params: none, row: none }),
  deleteSpeech: query("write/delete-speech", rowsOf(speech)),
  deleteSpeechAtSubject: query("write/delete-speech-at-subject", rowsOf(speech)),
  createSpeech: query("write/create-speech", rowsOf({ ...speechCounts, key: text })),
  setSpeech: query("write/set-speech", rowsOf(speechCounts)),
  setSpeechAtSubject: query("write/set-speech-at-subject", rowsOf(speechCounts)),
} as const;
