/** What the store port (graph-store.ts) can be asked: filters, orders and pages. Absent filters mean "all". */
import type { ContradictionKind } from "../../model/contradiction.ts";
import type { MergeState } from "../../model/merge.ts";
import type { Kind, Polarity, PredicateId, Status } from "../../model/schema.ts";

export interface MergeQuery {
  readonly state?: readonly MergeState[] | undefined;
  /** Only merges that one of these entities is an end of. */
  readonly entities?: readonly string[] | undefined;
  /** Newest first, then by id. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ChangeQuery {
  /** A day or an instant in UTC, ISO 8601. */
  readonly since?: string | undefined;
  /** Only changes that list this record. */
  readonly record?: string | undefined;
  /** Newest first. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Filters of the graph: absent means "all". */
export interface ViewFilter {
  readonly kind?: readonly Kind[] | undefined;
  readonly status?: readonly Status[] | undefined;
  /** Keep an edge unless its bounds exclude this day. */
  readonly asOf?: string | undefined;
  /** Show what documents published on or before this day say: everything else sees that roll-up. */
  readonly knownOn?: string | undefined;
  /** Add the speech layer: edges from speakers to what their claims are about. */
  readonly speech?: boolean | undefined;
  /** A lens (model/lens.ts): only what this speaker or outlet says, whatever others do. */
  readonly speaker?: string | undefined;
  /** A second lens held against the first; nothing without one. */
  readonly against?: string | undefined;
}

export interface NeighbourQuery extends ViewFilter {
  readonly predicate?: readonly PredicateId[] | undefined;
  /** Neighbours (not edges) in one page, most connected first, then by id. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ClaimQuery {
  readonly about?: string | undefined;
  readonly speaker?: string | undefined;
  readonly predicate?: readonly PredicateId[] | undefined;
  readonly document?: string | undefined;
  readonly stance?: readonly Polarity[] | undefined;
  readonly status?: readonly Status[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Published on or before this day; `status` is the one that the fact had then. */
  readonly knownOn?: string | undefined;
  /** Newest first by date said (else "by" date), then by id. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface FactQuery {
  /** Subject or object. */
  readonly about?: string | undefined;
  readonly predicate?: readonly PredicateId[] | undefined;
  readonly status?: readonly Status[] | undefined;
  /** Root source of one of its assertions. */
  readonly source?: string | undefined;
  readonly knownOn?: string | undefined;
  /** By key. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of facts by key: those drawn as edges (an asserted fact between two entities), or the others. */
export interface FactPage {
  readonly drawn: boolean;
  /** The key that the page comes behind; null for the first one. */
  readonly after: string | null;
  readonly limit: number;
}

/** Each filter asks for sets in which some claim passes it. */
export interface ContradictionQuery {
  readonly kind?: readonly ContradictionKind[] | undefined;
  /** Subject or object of a claim. */
  readonly about?: string | undefined;
  readonly fact?: string | undefined;
  readonly speaker?: string | undefined;
  readonly predicate?: readonly PredicateId[] | undefined;
  /** Sets of claims published on or before this day. */
  readonly knownOn?: string | undefined;
  /** The largest sets first, then by the id of the first claim. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface PathQuery {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly limit: number;
  readonly avoidContested: boolean;
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
}

export interface CypherQuery {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly limit: number;
  readonly timeoutMs: number;
  readonly write: boolean;
}
