/**
 * The port between the services and a graph database. Every rule that an adapter must keep is numbered in
 * docs/store-rules.md and held by tests/contract; services know this file and store-queries.ts, and nothing behind them.
 */
import type { Change, ChangePart } from "../../model/change.ts";
import type { Claim, ClaimLink } from "../../model/claim.ts";
import type { ContradictionKind } from "../../model/contradiction.ts";
import type { ArticleDocument, Mention, Sentence } from "../../model/document.ts";
import type { Entity } from "../../model/entity.ts";
import type { Fact } from "../../model/fact.ts";
import type { IdentityDecision, Merge } from "../../model/merge.ts";
import type { Kind, PredicateId } from "../../model/schema.ts";
import type { Page, Subgraph } from "../../model/subgraph.ts";
import type { SearchHit } from "../../model/view.ts";
import type {
  ChangeQuery,
  ClaimQuery,
  ContradictionQuery,
  CypherQuery,
  FactPage,
  FactQuery,
  MergeQuery,
  NeighbourQuery,
  PathQuery,
  ViewFilter,
} from "./store-queries.ts";

/** What is written at once: all of it is there afterwards, or none. Committing the same batch again changes nothing. */
export interface Batch {
  readonly entities?: readonly Entity[];
  readonly documents?: readonly ArticleDocument[];
  readonly sentences?: readonly Sentence[];
  readonly mentions?: readonly Mention[];
  readonly claims?: readonly Claim[];
  readonly links?: readonly ClaimLink[];
  /** Texts that readers handed in; the caller has proven the hash. */
  readonly texts?: readonly { readonly document: string; readonly text: string }[];
  /** For the change log: who commits it, and the dataset that it comes from. */
  readonly origin?: { readonly by: string; readonly source?: string };
}

/** The others come with these: links with their claims, sentences and mentions with their document. */
export interface RecordByKind {
  readonly entities: Entity;
  readonly documents: ArticleDocument;
  readonly claims: Claim;
}

export interface Counts {
  /** Those that are merged into others are not counted apart. */
  readonly entities: number;
  readonly facts: number;
  readonly claims: number;
  readonly documents: number;
}

export interface StoredEntity {
  readonly entity: Entity;
  /** Plain edges at the entity, in both directions. */
  readonly degree: number;
  /** Where it is merged: the id that it reads as. */
  readonly canonical?: string;
}

export interface ContradictionSet {
  readonly kind: ContradictionKind;
  /** Ids, sorted. */
  readonly claims: readonly string[];
}

/** Sets by entity that they are about, and by fact; what is in none is left out. */
export interface ContradictionCounts {
  readonly entities: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, number>;
}

/** A path as alternating entities and facts: `facts[i]` joins `entities[i]` and `entities[i + 1]`, either way round. */
export interface StoredPath {
  readonly entities: readonly string[];
  readonly facts: readonly string[];
}

export interface EntityStats {
  /** Plain edges at the entity, in both directions; one from the entity to itself counts once. */
  readonly degree: number;
  readonly claimsAbout: number;
  readonly claimsMade: number;
  readonly mentions: number;
  readonly predicates: readonly { readonly predicate: PredicateId; readonly direction: "out" | "in"; readonly count: number }[];
}

/** A sentence with the text of its range while the article's text is held. */
export interface StoredSentence {
  readonly sentence: Sentence;
  readonly exact: string | null;
}

export interface StoredDocument {
  readonly document: ArticleDocument;
  readonly textHeld: boolean;
  /** Accepted ones. */
  readonly claims: number;
}

/** What there is by days; the facts are those with a day of their event. */
export interface StoredTimeline {
  readonly facts: readonly { readonly fact: Fact; readonly firstKnown: string }[];
  readonly factsTotal: number;
  readonly said: readonly { readonly day: string; readonly count: number }[];
  readonly saidOnNoDay: number;
  readonly published: readonly { readonly day: string; readonly count: number }[];
}

/** A result in the wire form of model/api.ts (`cypherNodeSchema`, …), with the ids of the entities and facts seen. */
export interface CypherResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly entityIds: readonly string[];
  readonly truncated: "rows" | "size" | null;
  readonly counters: Readonly<Record<string, number>>;
  readonly plan?: unknown;
}

export interface VerifyOptions {
  readonly mend: boolean;
  /** Who asks, for the change log. */
  readonly by?: string;
}

export interface VerifyReport {
  readonly checked: { readonly claims: number; readonly facts: number; readonly edges: number };
  /** One line for each disagreement between the claims and what is derived from them; empty when all is well. */
  readonly problems: readonly string[];
  readonly mended: boolean;
}

/**
 * Errors: AppError with `store-unavailable` when the database cannot be reached, `timeout` past a time limit,
 * `cypher` (with a position) for a query that it refuses, `forbidden` for a write in a read, `not-found` for an
 * unknown id where one record is asked for, `validation` for a cursor that is not ours.
 *
 * `knownOn` (rules GS50 to GS54): answers as if documents published after that day were not there. Names, kinds and the
 * degrees that give the order are of the whole store.
 */
export interface GraphStore {
  readonly kind: "embedded" | "neo4j";
  version(): Promise<string>;
  /** With `knownOn` only what was known by then: entities that nothing had named yet are not counted either. */
  counts(knownOn?: string): Promise<Counts>;
  /** Constraints and indexes; may be called again. */
  ensureSchema(): Promise<void>;
  commit(batch: Batch): Promise<void>;
  /** Removes every record; the schema stays, and so does the change log. */
  clear(by?: string): Promise<void>;
  /** Merges, un-merges, and decides on hypotheses; what was decided already changes nothing. */
  decide(decision: IdentityDecision): Promise<Merge>;
  merges(query: MergeQuery): Promise<{ merges: Merge[]; page: Page }>;
  /** Known merges among `ids`, in the order asked. */
  mergesById(ids: readonly string[]): Promise<Merge[]>;
  /** `unlisted`: where a record is asked for, how many large changes from before the store was last emptied cannot be told by it. */
  changes(query: ChangeQuery): Promise<{ changes: Change[]; page: Page; unlisted: number }>;
  /** Records of changes that do not list them: at most `limit` parts behind the id `after`, by id. */
  changePartsAfter(after: string | null, limit: number): Promise<ChangePart[]>;
  /** Computes facts, edges, degrees and name keys again from the records and compares; mends them when asked. */
  verify(options: VerifyOptions): Promise<VerifyReport>;

  /** Known entities among `ids`, in the order asked; unknown ids are left out. */
  entities(ids: readonly string[]): Promise<StoredEntity[]>;
  entityStats(id: string, knownOn?: string): Promise<EntityStats>;
  search(
    q: string,
    options: { readonly kind?: readonly Kind[] | undefined; readonly knownOn?: string | undefined; readonly limit: number },
  ): Promise<{ hits: SearchHit[]; total: number }>;
  /** The entity, one page of its neighbours, and the edges between the entity and them. */
  neighbours(id: string, query: NeighbourQuery): Promise<Subgraph>;
  /** The best connected entities that match, and the edges among them. */
  overview(query: ViewFilter & { readonly limit: number }): Promise<Subgraph>;
  /** These entities and the edges among them. */
  induced(ids: readonly string[], filter: ViewFilter): Promise<Subgraph>;
  /** Shortest first, then by the entities' ids; `truncated` when the search stopped at its budget. */
  paths(query: PathQuery): Promise<{ paths: StoredPath[]; truncated: boolean }>;

  /** Known facts among `keys`, in the order asked. */
  facts(keys: readonly string[], knownOn?: string): Promise<Fact[]>;
  /** Facts whose subject (or, with `asObject`, object) is the entity, by key; only these predicates when given. */
  factsOf(
    entity: string,
    options?: { readonly predicate?: readonly PredicateId[]; readonly asObject?: boolean; readonly knownOn?: string | undefined },
  ): Promise<Fact[]>;
  /** Facts with these predicates whose subject is one of the entities, by key: one read for many. */
  factsOfAll(entities: readonly string[], predicates: readonly PredicateId[], knownOn?: string): Promise<Fact[]>;
  /** Facts whose subject is one of the entities, drawn as an edge or not, by key; `next` is the key to go on behind, or null. */
  factsFrom(subjects: readonly string[], page: FactPage, knownOn?: string): Promise<{ facts: Fact[]; next: string | null }>;
  findFacts(query: FactQuery): Promise<{ facts: Fact[]; page: Page }>;
  /** Of these claims, those that merges make read otherwise, as they were committed; in no order. */
  recordsBehind(ids: readonly string[]): Promise<Claim[]>;
  /** Known claims among `ids`, in the order asked. */
  claims(ids: readonly string[], knownOn?: string): Promise<Claim[]>;
  /** Accepted claims only: others have no fact and no status. */
  findClaims(query: ClaimQuery): Promise<{ claims: Claim[]; page: Page }>;
  /** Accepted claims that the entity makes, reports or publishes, by id. */
  claimsOfVoice(id: string, knownOn?: string): Promise<Claim[]>;
  /** Accepted claims that happened in the course of an event (qualifier `event`), by id. */
  claimsAt(event: string, knownOn?: string): Promise<Claim[]>;
  /** Links that touch any of these claims. */
  links(claimIds: readonly string[], knownOn?: string): Promise<ClaimLink[]>;
  /** Links that start at one of these claims. */
  linksFrom(claimIds: readonly string[], knownOn?: string): Promise<ClaimLink[]>;
  /** Sets of accepted claims that cannot all be true, or that take opposite stances on one fact (model/contradiction.ts). */
  contradictions(query: ContradictionQuery): Promise<{ sets: ContradictionSet[]; page: Page }>;
  /** In how many sets each of these entities, and each fact about them, is. */
  contradictionCounts(ids: readonly string[], knownOn?: string): Promise<ContradictionCounts>;

  /** Asserted facts with a day of their event: those with a first day first, then most sources, then by key. */
  timeline(limit: number): Promise<StoredTimeline>;

  /** By id, without the texts. */
  documents(): Promise<StoredDocument[]>;
  /** Documents with one of these hashes or file names, by id: whose text a reader may be handing in. */
  findDocuments(query: { readonly hashes: readonly string[]; readonly files: readonly string[] }): Promise<ArticleDocument[]>;
  /** Known documents among `ids`, in the order asked: without the texts. */
  articles(ids: readonly string[]): Promise<ArticleDocument[]>;
  document(id: string): Promise<{ stored: StoredDocument; text: string | null; sentences: Sentence[]; mentions: Mention[] }>;
  sentences(ids: readonly string[]): Promise<StoredSentence[]>;

  /** Records as they were committed, merged entities among them: at most `limit` behind the id `after`, by id. */
  recordsAfter<K extends keyof RecordByKind>(kind: K, after: string | null, limit: number): Promise<RecordByKind[K][]>;
  /** Entities, merged ones among them: at most `limit` behind the id `after`, by id. */
  entitiesAfter(after: string | null, limit: number): Promise<StoredEntity[]>;
  /** Known sentences among `ids`, in the order asked: without the words. */
  sentenceRecords(ids: readonly string[]): Promise<Sentence[]>;
  /** Sentences and mentions of these documents: by document in the order asked, then as `document` has them; without the words. */
  textRecords(documents: readonly string[]): Promise<{ sentences: Sentence[]; mentions: Mention[] }>;
  /** Those of the entities that were known on the day: mentioned, or touched by an accepted claim. */
  knownBy(ids: readonly string[], day: string): Promise<string[]>;
  /** Ids of the entities that a plain edge under the filter (its kinds apart) joins with any of these, sorted. */
  neighbourIds(ids: readonly string[], filter: ViewFilter): Promise<string[]>;

  /** Runs the user's own Cypher; reads only unless `write`, by the database's own access control. */
  cypher(query: CypherQuery): Promise<CypherResult>;
  close(): Promise<void>;
}
