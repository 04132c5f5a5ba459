/**
 * The graph store over any engine that speaks the common dialect of Cypher: the one adapter behind both databases.
 * Reads are single statements on the database's read access; each change is one write transaction.
 */
import { schemaStatements } from "../../graph-form/statement-files.ts";
import type { GraphStore } from "../graph-store.ts";
import { appendMend, createChangeLog, type Mend } from "./change-log.ts";
import { clearStore } from "./clear-store.ts";
import type { CypherEngine } from "./cypher-engine.ts";
import { decideIdentity } from "./decide-identity.ts";
import { findFacts } from "./find-facts.ts";
import { following, followingKeys, followingQuery } from "./follow-merges.ts";
import { findPaths } from "./paths.ts";
import { readerOf } from "./query.ts";
import { findClaims, readClaims, readClaimsAt, readLinks, readLinksFrom, readRecordsBehind } from "./read-claims.ts";
import { countContradictions, findContradictions } from "./read-contradictions.ts";
import { findDocuments, readArticles, readDocument, readDocuments, readSentences } from "./read-documents.ts";
import { readCounts, readEntities, readEntitiesAfter, readEntityStats, readKnownCounts } from "./read-entities.ts";
import { readFacts, readFactsFrom, readFactsOf, readFactsOfAll } from "./read-facts.ts";
import { readInduced, readNeighbours, readOverview } from "./read-graph.ts";
import { hasLens, readLensInduced, readLensNeighbours, readLensOverview, readVoiceClaims } from "./read-lens.ts";
import { readChanges, readMerges, readMergesById } from "./read-merges.ts";
import { READ } from "./read-queries.ts";
import { readKnownBy, readNeighbourIds, readRecordsAfter, readSentenceRecords, readTextRecords } from "./read-records.ts";
import { readTimeline } from "./read-timeline.ts";
import { checkRegistry } from "./registry.ts";
import { searchEntities } from "./search.ts";
import { inTransaction } from "./transaction.ts";
import { verifyStore } from "./verify.ts";
import { writeBatch } from "./write-batch.ts";

const isNone = (list: readonly unknown[]): boolean => list.length === 0;

/**
 * `keepMend` is given the entry of a mend, to be written at once: a journal records it along. Throws TypeError when the
 * statements on disk are not those that the adapter declares.
 */
export function createCypherStore(
  engine: CypherEngine,
  now: () => string = () => new Date().toISOString(),
  keepMend: (mend: Mend, write: () => Promise<void>) => Promise<unknown> = (_mend, write) => write(),
): GraphStore {
  checkRegistry();
  const reader = readerOf(engine.read);
  const log = createChangeLog(now);
  const logMend = (mend: Mend) => keepMend(mend, () => appendMend(engine, log, mend));
  return {
    kind: engine.kind,
    version: () => engine.version(),
    counts: (knownOn) => (knownOn === undefined ? readCounts(reader) : readKnownCounts(reader, knownOn)),
    ensureSchema: () => engine.schema(schemaStatements(engine.kind)),
    commit: (batch) => inTransaction(engine, (writer) => writeBatch(writer, log, batch)),
    decide: (decision) => inTransaction(engine, (writer) => decideIdentity(writer, log, decision)),
    merges: (query) => readMerges(reader, query),
    mergesById: (ids) => readMergesById(reader, ids),
    changes: (query) => readChanges(reader, query),
    clear: (by) => clearStore(engine, log, by),
    verify: (options) => verifyStore(engine, log, options, logMend),

    entities: (ids) => readEntities(reader, ids),
    entityStats: (id, knownOn) => readEntityStats(reader, id, knownOn),
    search: (q, options) => searchEntities(reader, q, options),
    neighbours: (id, query) => (hasLens(query) ? readLensNeighbours(reader, id, query) : readNeighbours(reader, id, query)),
    overview: (query) => (hasLens(query) ? readLensOverview(reader, query) : readOverview(reader, query)),
    induced: (ids, filter) => (hasLens(filter) ? readLensInduced(reader, ids, filter) : readInduced(reader, ids, filter)),
    paths: (query) => findPaths(reader, query),

    facts: (keys, knownOn) => followingKeys(reader, keys, (asked) => readFacts(reader, asked, knownOn)),
    factsOf: (entity, options) => following(reader, entity, (id) => readFactsOf(reader, id, options), isNone),
    factsOfAll: (entities, predicates, knownOn) => readFactsOfAll(reader, entities, predicates, knownOn),
    factsFrom: (subjects, page, knownOn) => readFactsFrom(reader, subjects, page, knownOn),
    findFacts: (query) => followingQuery(reader, query, (asked) => findFacts(reader, asked)),
    recordsBehind: (ids) => readRecordsBehind(reader, ids),
    claims: (ids, knownOn) => readClaims(reader, ids, knownOn),
    findClaims: (query) => followingQuery(reader, query, (asked) => findClaims(reader, asked)),
    claimsOfVoice: (id, knownOn) => readVoiceClaims(reader, id, { knownOn }),
    claimsAt: (event, knownOn) => readClaimsAt(reader, event, knownOn),
    links: (claimIds, knownOn) => readLinks(reader, claimIds, knownOn),
    linksFrom: (claimIds, knownOn) => readLinksFrom(reader, claimIds, knownOn),
    contradictions: (query) => followingQuery(reader, query, (asked) => findContradictions(reader, asked)),
    contradictionCounts: (ids, knownOn) => countContradictions(reader, ids, knownOn),

    timeline: (limit) => readTimeline(reader, limit),

    documents: () => readDocuments(reader),
    findDocuments: (query) => findDocuments(reader, query),
    articles: (ids) => readArticles(reader, ids),
    document: (id) => readDocument(reader, id),
    sentences: (ids) => readSentences(reader, ids),

    recordsAfter: (kind, after, limit) => readRecordsAfter(reader, kind, after, limit),
    changePartsAfter: (after, limit) => reader.read(READ.changePartsAfter, { after: after ?? "", limit }),
    entitiesAfter: (after, limit) => readEntitiesAfter(reader, after, limit),
    sentenceRecords: (ids) => readSentenceRecords(reader, ids),
    textRecords: (documents) => readTextRecords(reader, documents),
    knownBy: (ids, day) => readKnownBy(reader, ids, day),
    neighbourIds: (ids, filter) => readNeighbourIds(reader, ids, filter),

    cypher: (query) => engine.query(query),
    close: () => engine.close(),
  };
}
