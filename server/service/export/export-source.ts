/**
 * What an export is written from: passes over one subgraph of the store, each in bounded memory and as slow as its
 * reader. A format asks for the passes that it needs, in its own order.
 */
import type { Change, ChangePart } from "../../../model/change.ts";
import type { Claim, ClaimLink } from "../../../model/claim.ts";
import type { ArticleDocument, Mention, Sentence } from "../../../model/document.ts";
import type { Entity } from "../../../model/entity.ts";
import type { Certainty, Fact } from "../../../model/fact.ts";
import type { FactVersion } from "../../../model/fact-history.ts";
import type { Merge } from "../../../model/merge.ts";

/** A fact with everything that says where it comes from. */
export interface CitedFact {
  readonly fact: Fact;
  /** In plain English. */
  readonly statement: string;
  /** The relationship type of its edge; null for a fact that is drawn as none (a literal, or nobody asserts it). */
  readonly edge: string | null;
  /** Under `asOf` only. */
  readonly certainty: Certainty | null;
  /** By id; those of the lens alone under one. */
  readonly claims: readonly Claim[];
  readonly sentenceOf: (id: string) => Sentence;
  readonly documentOf: (id: string) => ArticleDocument;
  /** Everybody whom the fact, its claims and their documents name. */
  readonly entityOf: (id: string) => Entity;
  /** Links that start at one of the claims. */
  readonly links: readonly ClaimLink[];
}

export interface ExportedEntity {
  readonly entity: Entity;
  /** Plain edges at the entity in the whole store. */
  readonly degree: number;
  readonly position: readonly [number, number] | null;
  /** Facts about it that are drawn as no edge, by key. */
  readonly facts: readonly CitedFact[];
}

/** A record in its own kind; references point at records that came before, but for `about` of claims. */
export type ExportedRecord =
  | { readonly kind: "entity"; readonly record: Entity }
  | { readonly kind: "document"; readonly record: ArticleDocument }
  | { readonly kind: "sentence"; readonly record: Sentence }
  | { readonly kind: "mention"; readonly record: Mention }
  | { readonly kind: "claim"; readonly record: Claim }
  | { readonly kind: "link"; readonly record: ClaimLink }
  /** Of a whole store only: what was decided about identity, and the journal. */
  | { readonly kind: "merge"; readonly record: Merge }
  | { readonly kind: "change"; readonly record: Change }
  | { readonly kind: "change-part"; readonly record: ChangePart };

export interface ExportAbout {
  readonly title: string;
  /** What was asked for, in plain English: one line each. */
  readonly scope: readonly string[];
  /** An instant in UTC, ISO 8601. */
  readonly made: string;
  readonly asOf: string | null;
  readonly knownOn: string | null;
  /** True for everything there is, under no filter. */
  readonly whole: boolean;
}

export interface ExportSource {
  readonly about: ExportAbout;
  /** By id. */
  entities(): AsyncIterable<ExportedEntity>;
  /** Facts that are drawn as edges between two of the entities, by subject, then by key. */
  edges(): AsyncIterable<CitedFact>;
  /** How each of these facts of the export stood, oldest first; the last version is the fact as it stands. */
  histories(facts: readonly CitedFact[]): Promise<readonly (readonly FactVersion[])[]>;
  /** All that a sound dataset of the same content needs: speakers and publishers outside the selection among it. */
  records(): AsyncIterable<ExportedRecord>;
}
