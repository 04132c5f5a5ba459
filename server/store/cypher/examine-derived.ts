/** Facts, plain edges and speech edges of some subjects, against the roll-up of all claims about them. */
import type { Claim } from "../../../model/claim.ts";
import { type Fact, factKey, rollUpFact } from "../../../model/fact.ts";
import { canonicalJson } from "./canonical-json.ts";
import { collectChunks } from "./chunks.ts";
import { edgeProps, factProps } from "./fact-properties.ts";
import { Comparison, type Findings } from "./findings.ts";
import { groupBy } from "./group-by.ts";
import { contradictionsByFact } from "./plan-facts.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";
import { type Edge, edgeOf } from "./write-edges.ts";
import { countSpeech } from "./write-speech.ts";

export async function examineDerived(reader: Reader, subjects: readonly string[], claims: readonly Claim[], findings: Findings) {
  const contradictions = await contradictionsByFact(reader, claims, new Set(), []);
  const facts = [...groupBy(claims, factKey)].flatMap(([key, group]) => rollUpFact(group, contradictions.get(key) ?? []) ?? []);
  await examineFacts(reader, subjects, facts, claims, findings);
  await examineEdges(reader, subjects, facts, findings);
  await examineSpeech(reader, subjects, claims, findings);
}

async function examineFacts(
  { read }: Reader,
  subjects: readonly string[],
  facts: readonly Fact[],
  claims: readonly Claim[],
  findings: Findings,
) {
  const comparison = new Comparison();
  const rows = await read(READ.factsOfSubjects, { ids: [...subjects] });
  const ends = await collectChunks(
    rows.map(({ key }) => key),
    (keys) => read(READ.endsOfFacts, { keys }),
  );
  for (const { key, props } of rows) comparison.stored(key, canonicalJson(props));
  for (const { key, type, target } of ends) comparison.stored(key, `${type} ${target}`);
  for (const fact of facts) {
    const object = fact.object === null ? [] : [`OBJECT ${fact.object}`];
    comparison.expected(fact.key, canonicalJson(factProps(fact)), `SUBJECT ${fact.subject}`, ...object);
  }
  const wanted = new Map(facts.map((fact) => [fact.key, fact]));
  const byFact = groupBy(claims, factKey);
  for (const { key, verdict } of comparison.differences()) {
    findings.problems.push(`fact ${key} ${verdict}`);
    findings.facts.push({ key, expected: wanted.get(key) ?? null });
    // A fact that is made anew loses its claims' stances: they are written along.
    findings.claims.push(...(byFact.get(key) ?? []));
  }
  findings.checked.facts += rows.length;
}

async function examineEdges({ read }: Reader, subjects: readonly string[], facts: readonly Fact[], findings: Findings) {
  const comparison = new Comparison();
  const placeOf = ({ source, type, target }: Omit<Edge, "fact">) => `${source} ${type} ${target}`;
  const rows = await read(READ.edgesFrom, { ids: [...subjects] });
  const wanted = groupBy(
    facts.flatMap((fact) => edgeOf(fact) ?? []),
    placeOf,
  );
  for (const { props, ...edge } of rows) comparison.stored(placeOf(edge), canonicalJson(props));
  for (const [place, edges] of wanted) comparison.expected(place, ...edges.map(({ fact }) => canonicalJson(edgeProps(fact))));
  for (const { key, verdict } of comparison.differences()) {
    const [source = "", type = "", target = ""] = key.split(" ");
    findings.problems.push(`edge ${key} ${verdict}`);
    findings.edges.push({ source, type, target, expected: wanted.get(key) ?? [] });
  }
  findings.checked.edges += rows.length;
}

async function examineSpeech({ read }: Reader, subjects: readonly string[], claims: readonly Claim[], findings: Findings) {
  const comparison = new Comparison();
  const wanted = countSpeech(claims.map((claim) => [claim, 1] as const));
  const placeOf = ({ speaker, subject }: { speaker: string; subject: string }) => `${speaker} ${subject}`;
  const byPlace = new Map([...wanted.values()].map((speech) => [placeOf(speech), speech]));
  for (const { props, ...ends } of await read(READ.speechAbout, { ids: [...subjects] })) {
    comparison.stored(placeOf(ends), canonicalJson(props));
  }
  for (const [place, { key, asserts, denials, withheld }] of byPlace) {
    comparison.expected(place, canonicalJson({ key, asserts, denials, withheld }));
  }
  for (const { key, verdict } of comparison.differences()) {
    const [speaker = "", subject = ""] = key.split(" ");
    findings.problems.push(`speech edge ${key} ${verdict}`);
    findings.speech.push({ speaker, subject, expected: byPlace.get(key) ?? null });
  }
}
