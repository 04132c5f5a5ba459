/** Rules of claims and links: what a predicate may join, who may say what, and that every id leads somewhere. */
import { type Claim, type ClaimLink, ENTITY_QUALIFIERS, type Literal } from "../../model/claim.ts";
import { dayBounds, isDay } from "../../model/partial-date.ts";
import { PREDICATES } from "../../model/schema.ts";
import type { ArticleStates } from "./article-states.ts";
import { checkInSentence, needDocument, needEntity, proveRange } from "./check-evidence.ts";
import type { KnownRecords } from "./known-records.ts";
import { quote } from "./parse-record.ts";
import type { Place } from "./problem-list.ts";

const isEntityQualifier = (name: string): boolean => ENTITY_QUALIFIERS.some((each) => each === name);
const QUOTING = ["direct-quote", "indirect", "according-to"];
const DATE_LITERAL = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;

/** All rules but `about`, which may point at claims further down. */
export async function checkClaim(claim: Claim, known: KnownRecords, place: Place, articles: ArticleStates | null): Promise<void> {
  checkEntities(claim, known, place);
  checkPredicate(claim, known, place);
  if (!("entity" in claim.object)) checkLiteral(claim.object, place);
  checkSpeaker(claim, place);
  const from = dayBounds(claim.validFrom).min;
  const to = dayBounds(claim.validTo).max;
  if (from !== null && to !== null && from > to)
    place.report(`validTo: ends on ${to} at the latest, before it begins (${from} at the earliest)`);
  const document = needDocument(known, claim.document, place);
  checkInSentence("the cue", claim.cue ?? null, claim.evidence, document, known, place, "evidence");
  if (new Set(claim.evidence).size < claim.evidence.length) place.report("evidence: a sentence is named twice");
  if (claim.cue && document) await proveRange("the cue", claim.cue, document, place, articles);
}

function checkEntities(claim: Claim, known: KnownRecords, place: Place): void {
  needEntity(known, "subject", claim.subject, place);
  if ("entity" in claim.object) needEntity(known, "object.entity", claim.object.entity, place);
  needEntity(known, "speaker", claim.speaker, place);
  needEntity(known, "reporter", claim.reporter, place);
  for (const [index, id] of claim.reportedVia.entries()) needEntity(known, `reportedVia.${index}`, id, place);
  for (const [index, id] of claim.cites.entries()) needEntity(known, `cites.${index}`, id, place);
  for (const [name, value] of Object.entries(claim.qualifiers)) {
    if (isEntityQualifier(name)) needEntity(known, `qualifiers.${name}`, value, place);
  }
}

/** A broken or unknown entity has no kind: that is reported elsewhere. */
function checkPredicate({ subject, predicate, object }: Claim, known: KnownRecords, place: Place): void {
  const { domain, range } = PREDICATES[predicate];
  const accepts = (kinds: readonly string[], kind: string): boolean => kinds.includes("*") || kinds.includes(kind);
  const subjectKind = known.entities.kindOf(subject);
  if (subjectKind && !accepts(domain, subjectKind)) {
    place.report(`subject: ${predicate} is said of ${domain.join(" or ")}, and ${subject} is ${subjectKind}`);
  }
  if (!("entity" in object)) {
    if (!range.includes("literal")) place.report(`object: ${predicate} takes ${range.join(" or ")}, not a literal`);
    return;
  }
  const objectKind = known.entities.kindOf(object.entity);
  if (objectKind && !accepts(range, objectKind)) {
    place.report(`object: ${predicate} takes ${range.join(" or ")}, and ${object.entity} is ${objectKind}`);
  }
}

function checkLiteral(literal: Literal, place: Place): void {
  const { value, datatype, max } = literal;
  const isNumber = typeof value === "number";
  if ((datatype === "number") !== isNumber) place.report(`object.value: ${quote(value)} is no ${datatype}`);
  else if (typeof value === "string" && datatype === "date" && !isDay(value) && !DATE_LITERAL.test(value)) {
    place.report(`object.value: ${quote(value)} is no date: write YYYY-MM-DD, YYYY-MM or YYYY`);
  }
  if (!isNumber && (max !== undefined || literal.comparator)) place.report("object: only a number can have max or comparator");
  if (isNumber && max !== undefined && max <= value) place.report(`object.max: ${max} must be more than ${value}`);
}

function checkSpeaker({ attribution, speaker, reporter }: Claim, place: Place): void {
  if (attribution === "narration" && speaker !== reporter) {
    place.report(`attribution: narration is the reporter's own voice, but the speaker is ${speaker} and the reporter ${reporter}`);
  }
  if (QUOTING.includes(attribution) && speaker === reporter) {
    place.report(`attribution: ${attribution} needs a speaker other than the reporter ${reporter}`);
  }
}

export function checkLink(link: ClaimLink, known: KnownRecords, place: Place): void {
  for (const end of ["from", "to"] as const) {
    if (known.claims.find(link[end]) === -1) place.report(`${end}: unknown claim ${quote(link[end])}`);
  }
  if (known.links.find(`${link.to} ${link.type} ${link.from}`) !== -1) {
    place.report(`${link.to} ${link.type} ${link.from} is there already: one direction is enough`);
  }
}
