/**
 * The graph store over any engine that speaks the common dialect of Cypher: the one adapter behind both databases.
 * Reads are single statements on the database's read access; each change is one write transaction.
 */
import type { GraphStore } from "../graph-store.ts";
import { createChangeLog } from "./change-log.ts";
import { clearStore } from "./clear-store.ts";
import type { CypherEngine } from "./cypher-engine.ts";
import { findPaths } from "./paths.ts";
import { readerOf } from "./query.ts";
import { findClaims, readClaims, readLinks } from "./read-claims.ts";
import { countContradictions, findContradictions } from "./read-contradictions.ts";
import { readDocument, readDocuments, readSentences, readTitles } from "./read-documents.ts";
import { readCounts, readEntities, readEntityStats } from "./read-entities.ts";
import { readFacts, readFactsOf, readFactsOfAll } from "./read-facts.ts";
import { readInduced, readNeighbours, readOverview } from "./read-graph.ts";
import { checkRegistry } from "./registry.ts";
import { searchEntities } from "./search.ts";
import { schemaStatements } from "./statement-files.ts";
import { inTransaction } from "./transaction.ts";
import { verifyStore } from "./verify.ts";
import { writeBatch } from "./write-batch.ts";

/** Throws TypeError when the statements on disk are not those that the adapter declares. */
export function createCypherStore(engine: CypherEngine, now: () => string = () => new Date().toISOString()): GraphStore {
  checkRegistry();
  const reader = readerOf(engine.read);
  const log = createChangeLog(now);
  return {
    kind: engine.kind,
    version: () => engine.version(),
    counts: () => readCounts(reader),
    ensureSchema: () => engine.schema(schemaStatements(engine.kind)),
    commit: (batch) => inTransaction(engine, (writer) => writeBatch(writer, log, batch)),
    clear: () => clearStore(engine, log),
    verify: (options) => verifyStore(engine, log, options),

    entities: (ids) => readEntities(reader, ids),
    entityStats: (id) => readEntityStats(reader, id),
    search: (q, options) => searchEntities(reader, q, options),
    neighbours: (id, query) => readNeighbours(reader, id, query),
    overview: (query) => readOverview(reader, query),
    induced: (ids, filter) => readInduced(reader, ids, filter),
    paths: (query) => findPaths(reader, query),

    facts: (keys) => readFacts(reader, keys),
    factsOf: (entity, options) => readFactsOf(reader, entity, options),
    factsOfAll: (entities, predicates) => readFactsOfAll(reader, entities, predicates),
    claims: (ids) => readClaims(reader, ids),
    findClaims: (query) => findClaims(reader, query),
    links: (claimIds) => readLinks(reader, claimIds),
    contradictions: (query) => findContradictions(reader, query),
    contradictionCounts: (ids) => countContradictions(reader, ids),

    documents: () => readDocuments(reader),
    documentTitles: (ids) => readTitles(reader, ids),
    document: (id) => readDocument(reader, id),
    sentences: (ids) => readSentences(reader, ids),

    cypher: (query) => engine.query(query),
    close: () => engine.close(),
  };
}
