/**
 * Claims joined with all that a reader needs to judge them. Reads are batched by kind of record, so that an answer
 * with 500 claims costs as many round trips as one with a single claim.
 */
import type { Claim, ClaimLink } from "../../model/claim.ts";
import { rootSource } from "../../model/claim.ts";
import { type Fact, factKey } from "../../model/fact.ts";
import { entitiesOfClaim } from "../../model/identity.ts";
import { claimStatement, statementOf } from "../../model/statement.ts";
import type { ClaimLinkView, ClaimView, EntityRef } from "../../model/view.ts";
import type { GraphStore, StoredSentence } from "../store/graph-store.ts";
import type { Directory } from "./directory.ts";
import { toEvidenceView } from "./evidence.ts";
import { recordedNames } from "./recorded-as.ts";
import { rolesOfSpeakers, speakerRole } from "./speaker-role.ts";

/** What was read for a set of claims; `entities` are the ids whose names their views need. */
export interface ClaimParts {
  readonly claims: readonly Claim[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sentences: ReadonlyMap<string, StoredSentence>;
  /** Every link that touches one of the claims, and the same by claim, seen from it. */
  readonly allLinks: readonly ClaimLink[];
  readonly links: ReadonlyMap<string, readonly ClaimLinkView[]>;
  /** The gathered claims and those at the other ends of their links. */
  readonly claimsById: ReadonlyMap<string, Claim>;
  readonly titles: ReadonlyMap<string, string>;
  /** Merged entities that the records name, by claim. */
  readonly recorded: ReadonlyMap<string, readonly EntityRef[]>;
  readonly roles: ReadonlyMap<string, readonly Fact[]>;
  readonly entities: ReadonlySet<string>;
}

const unique = (values: Iterable<string>): string[] => [...new Set(values)];

/** Reads everything that views of these claims are made from, but the names. */
export async function gatherClaimParts(store: GraphStore, claims: readonly Claim[]): Promise<ClaimParts> {
  const ids = unique(claims.map(({ id }) => id));
  const [facts, sentences, links, articles, recorded, roles] = await Promise.all([
    store.facts(unique(claims.map(factKey))),
    store.sentences(unique(claims.flatMap(({ evidence }) => evidence))),
    store.links(ids),
    store.articles(unique(claims.map(({ document }) => document))),
    recordedNames(store, ids),
    rolesOfSpeakers(
      store,
      claims.map(({ speaker }) => speaker),
    ),
  ]);
  const byClaim = linksByClaim(claims, links);
  const known = new Set(ids);
  const others = await store.claims(unique([...byClaim.values()].flat().map(({ claim }) => claim)).filter((id) => !known.has(id)));
  return {
    claims,
    claimsById: new Map([...claims, ...others].map((claim) => [claim.id, claim])),
    facts: new Map(facts.map((fact) => [fact.key, fact])),
    sentences: new Map(sentences.map((stored) => [stored.sentence.id, stored])),
    allLinks: links,
    links: byClaim,
    titles: new Map(articles.map(({ id, title }) => [id, title])),
    recorded,
    roles,
    entities: new Set([
      ...[...claims, ...others].flatMap(entitiesOfClaim),
      ...[...roles.values()].flat().flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])),
    ]),
  };
}

/** Links by claim, seen from the claim; what a claim answers comes from the claim itself. */
function linksByClaim(claims: readonly Claim[], links: readonly ClaimLink[]): Map<string, ClaimLinkView[]> {
  const wanted = new Set(claims.map(({ id }) => id));
  const byClaim = new Map<string, ClaimLinkView[]>();
  const add = (id: string, link: ClaimLinkView) => {
    const list = byClaim.get(id);
    if (list) list.push(link);
    else if (wanted.has(id)) byClaim.set(id, [link]);
  };
  for (const { from, to, type, note } of links) {
    add(from, { type, direction: "from", claim: to, note: note ?? null });
    add(to, { type, direction: "to", claim: from, note: note ?? null });
  }
  for (const claim of new Map(claims.map((each) => [each.id, each])).values()) {
    for (const answered of claim.about ?? []) {
      add(claim.id, { type: "responds-to", direction: "from", claim: answered, note: null });
      add(answered, { type: "responds-to", direction: "to", claim: claim.id, note: null });
    }
  }
  return byClaim;
}

/** The claim in plain English. */
function statementOfClaim(claim: Claim, directory: Directory): string {
  const proposition = { predicate: claim.predicate, object: claim.object, position: claim.qualifiers.position };
  const statement = statementOf(claim.subject, proposition, (id) => directory(id).name);
  return claimStatement(directory(claim.speaker).name, claim.polarity, statement);
}

/** The link with what the other claim says and where it leads; none to a claim that was not known yet. */
function withOtherClaim(link: ClaimLinkView, { claimsById }: ClaimParts, directory: Directory): ClaimLinkView[] {
  const other = claimsById.get(link.claim);
  return other ? [{ ...link, statement: statementOfClaim(other, directory), fact: factKey(other) }] : [];
}

/** The view of one of the gathered claims. */
export function toClaimView(claim: Claim, parts: ClaimParts, directory: Directory): ClaimView {
  const key = factKey(claim);
  const recordedAs = parts.recorded.get(claim.id) ?? [];
  return {
    claim,
    fact: key,
    statement: statementOfClaim(claim, directory),
    status: parts.facts.get(key)?.status ?? null,
    subject: directory(claim.subject),
    object: "entity" in claim.object ? directory(claim.object.entity) : null,
    speaker: directory(claim.speaker),
    speakerRole: speakerRole(claim, parts.roles.get(claim.speaker) ?? [], directory),
    reporter: directory(claim.reporter),
    reportedVia: claim.reportedVia.map(directory),
    cites: claim.cites.map(directory),
    rootSource: directory(rootSource(claim)),
    documentTitle: parts.titles.get(claim.document) ?? claim.document,
    evidence: claim.evidence.flatMap((id) => {
      const stored = parts.sentences.get(id);
      return stored ? [toEvidenceView(stored)] : [];
    }),
    ...(recordedAs.length > 0 && { recordedAs: [...recordedAs] }),
    links: (parts.links.get(claim.id) ?? []).flatMap((link) => withOtherClaim(link, parts, directory)),
  };
}
