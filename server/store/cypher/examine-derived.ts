/** Facts, their edges and speech edges of some subjects, against the roll-up of all claims about them on every day. */
import { factKey } from "../../../model/fact.ts";
import type { DatedClaim, FactVersion } from "../../../model/fact-history.ts";
import { groupBy } from "../../../model/group-by.ts";
import { canonicalJson } from "../../graph-form/canonical-json.ts";
import { type Edge, factEdges } from "../../graph-form/fact-edges.ts";
import { factProps } from "../../graph-form/fact-properties.ts";
import { DATED_LAYER, FORMER_EDGE } from "../../graph-form/statement-files.ts";
import { collectChunks } from "./chunks.ts";
import { Comparison, type Findings } from "./findings.ts";
import { readContradictionsAt, versionsByFact } from "./plan-facts.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";
import { normalizeDays, speechOf } from "./write-speech.ts";

/** Facts that somebody takes a stance on, each by its versions. */
type Versions = ReadonlyMap<string, readonly FactVersion[]>;

export async function examineDerived(reader: Reader, subjects: readonly string[], claims: readonly DatedClaim[], findings: Findings) {
  const stored = await readContradictionsAt(
    reader,
    claims.map(({ claim }) => claim.id),
  );
  const facts = new Map([...versionsByFact(claims, stored, [])].filter(([, versions]) => versions.length > 0));
  await examineFacts(reader, subjects, facts, claims, findings);
  await examineEdges(reader, subjects, facts, findings);
  await examineSpeech(reader, subjects, claims, findings);
}

async function examineFacts(
  { read }: Reader,
  subjects: readonly string[],
  facts: Versions,
  claims: readonly DatedClaim[],
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
  for (const [key, versions] of facts) {
    const { subject = "", object = null } = versions.at(-1)?.fact ?? {};
    comparison.expected(key, canonicalJson(factProps(versions)), `SUBJECT ${subject}`, ...(object === null ? [] : [`OBJECT ${object}`]));
  }
  const byFact = groupBy(claims, ({ claim }) => factKey(claim));
  for (const { key, verdict } of comparison.differences()) {
    findings.problems.push(`fact ${key} ${verdict}`);
    findings.facts.push({ key, expected: facts.get(key) ?? [] });
    // A fact that is made anew loses its claims' stances: they are written along.
    findings.claims.push(...(byFact.get(key) ?? []).map(({ claim }) => claim));
  }
  findings.checked.facts += rows.length;
}

async function examineEdges({ read }: Reader, subjects: readonly string[], facts: Versions, findings: Findings) {
  const comparison = new Comparison();
  const placeOf = ({ source, type, target }: Pick<Edge, "source" | "type" | "target">) => `${source} ${type} ${target}`;
  const rows = await read(READ.edgesFrom, { ids: [...subjects] }, DATED_LAYER);
  const edges = [...facts.values()].map(factEdges).flatMap(({ plain, former }) => (plain ? [plain, ...former] : []));
  const wanted = groupBy(edges, placeOf);
  for (const { props, ...edge } of rows) comparison.stored(placeOf(edge), canonicalJson(props));
  for (const [place, group] of wanted) comparison.expected(place, ...group.map(({ props }) => canonicalJson(props)));
  for (const { key, verdict } of comparison.differences()) {
    const [source = "", type = "", target = ""] = key.split(" ");
    findings.problems.push(`edge ${key} ${verdict}`);
    findings.edges.push({ source, type, target, expected: wanted.get(key) ?? [] });
  }
  findings.checked.edges += rows.filter(({ type }) => type !== FORMER_EDGE).length;
}

async function examineSpeech({ read }: Reader, subjects: readonly string[], claims: readonly DatedClaim[], findings: Findings) {
  const comparison = new Comparison();
  const wanted = speechOf(claims.map(({ claim, published }) => [claim, published] as const));
  const placeOf = ({ speaker, subject }: { speaker: string; subject: string }) => `${speaker} ${subject}`;
  const byPlace = new Map([...wanted.values()].map((speech) => [placeOf(speech), speech]));
  for (const { props, byDay, ...ends } of await read(READ.speechAbout, { ids: [...subjects] })) {
    comparison.stored(placeOf(ends), canonicalJson({ ...props, byDay: normalizeDays(byDay ?? []) }));
  }
  for (const [place, { speaker: _, subject: __, ...props }] of byPlace) comparison.expected(place, canonicalJson(props));
  for (const { key, verdict } of comparison.differences()) {
    const [speaker = "", subject = ""] = key.split(" ");
    findings.problems.push(`speech edge ${key} ${verdict}`);
    findings.speech.push({ speaker, subject, expected: byPlace.get(key) ?? null });
  }
}
