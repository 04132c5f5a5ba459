/** What the page asks of the server. client/api implements it with fetch; every method rejects with an AppError. */
import type { ContradictionCounts, CypherRequest, CypherResponse, Health, SchemaResponse } from "../../model/api.ts";
import type { ContradictionKind } from "../../model/contradiction.ts";
import type { DocumentDetail, DocumentView, HandedIn } from "../../model/document-view.ts";
import type { ExportPreview, ExportRequest, FormatId } from "../../model/export.ts";
import type { ImportEvent, ImportedLayer, ProgressEvent } from "../../model/import.ts";
import type { LensVerdict } from "../../model/lens.ts";
import type { Kind, Polarity, PredicateId, Status } from "../../model/schema.ts";
import type { Page, Subgraph } from "../../model/subgraph.ts";
import type { Timeline } from "../../model/timeline.ts";
import type {
  ChangeView,
  ClaimPage,
  ContradictionPage,
  EntityDetail,
  FactDetail,
  FactPage,
  FactParties,
  LensComparison,
  LensView,
  MergeView,
  Path,
  SearchHit,
} from "../../model/view.ts";

/** Filters that decide which entities and edges an answer holds. */
export interface GraphFilter {
  readonly asOf: string | null;
  /** Only what documents published on or before this day say. */
  readonly knownOn: string | null;
  readonly speech: boolean;
  /** A lens, and a second one that it is held against. */
  readonly speaker: string | null;
  readonly against: string | null;
}

export interface ClaimsQuery {
  readonly about?: string;
  readonly speaker?: string;
  readonly predicate?: readonly PredicateId[];
  readonly document?: string;
  readonly stance?: readonly Polarity[];
  readonly status?: readonly Status[];
  readonly from?: string;
  readonly to?: string;
  readonly knownOn?: string | null;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface PathsQuery {
  readonly from: string;
  readonly to: string;
  readonly avoidContested: boolean;
  readonly maxLength: number;
  readonly limit: number;
  readonly asOf: string | null;
  readonly knownOn: string | null;
}

export interface PathsAnswer {
  readonly paths: readonly Path[];
  /** The search stopped at its budget: there may be more. */
  readonly truncated: boolean;
}

export interface ContradictionsQuery {
  readonly kind?: readonly ContradictionKind[];
  readonly about?: string;
  readonly fact?: string;
  readonly knownOn?: string | null;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface FactsQuery {
  readonly about?: string;
  readonly status?: readonly Status[];
  readonly knownOn?: string | null;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface CompareQuery {
  readonly a: string;
  readonly b: string;
  readonly verdict?: readonly LensVerdict[];
  readonly knownOn?: string | null;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface SearchOptions {
  readonly kinds: readonly Kind[];
  readonly knownOn: string | null;
  readonly limit: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

export interface MergeProposal {
  readonly from: string;
  readonly into: string;
  readonly reason: string;
  /** open: only noted as a hypothesis. */
  readonly state: "merged" | "open";
  readonly allowKinds: boolean;
}

export interface ChangesAnswer {
  readonly changes: readonly ChangeView[];
  readonly page: Page;
}

export interface DownloadedFile {
  /** As the server calls it. */
  readonly name: string;
  readonly blob: Blob;
}

export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** How many bytes have come so far. */
  readonly onBytes: (bytes: number) => void;
}

/** How far a file is: in bytes while it is sent, read and checked, then in records. Nothing tells how far its comparison is. */
export interface FileProgress {
  readonly stage: "sending" | ProgressEvent["stage"] | "comparing";
  readonly done: number;
  readonly total: number;
}
export type ImportedFile = Omit<Extract<ImportEvent, { readonly event: "done" }>, "event">;

export interface UploadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: FileProgress) => void;
}

export interface Api {
  overview(filter: GraphFilter, limit: number, signal?: AbortSignal): Promise<Subgraph>;
  neighbours(id: string, filter: GraphFilter, limit: number, cursor: string | null, signal?: AbortSignal): Promise<Subgraph>;
  /** The known entities among `ids` and the edges among them. */
  induced(ids: readonly string[], filter: GraphFilter, signal?: AbortSignal): Promise<Subgraph>;
  entity(id: string, knownOn: string | null, signal?: AbortSignal): Promise<EntityDetail>;
  fact(key: string, knownOn: string | null, signal?: AbortSignal): Promise<FactDetail>;
  /** Of the facts among `keys` those that the store has, as published by that day, each with those who take a stance on it. */
  factParties(keys: readonly string[], knownOn: string | null, signal?: AbortSignal): Promise<readonly FactParties[]>;
  claims(query: ClaimsQuery, signal?: AbortSignal): Promise<ClaimPage>;
  facts(query: FactsQuery, signal?: AbortSignal): Promise<FactPage>;
  contradictions(query: ContradictionsQuery, signal?: AbortSignal): Promise<ContradictionPage>;
  /** When things happened, and how much was said and published on each day. */
  timeline(signal?: AbortSignal): Promise<Timeline>;
  /** In how many contradictions each entity, and each fact about one, is. */
  contradictionCounts(ids: readonly string[], knownOn: string | null, signal?: AbortSignal): Promise<ContradictionCounts>;
  /** How much a speaker or an outlet says. */
  lens(id: string, knownOn: string | null, signal?: AbortSignal): Promise<LensView>;
  compareLenses(query: CompareQuery, signal?: AbortSignal): Promise<LensComparison>;
  documents(signal?: AbortSignal): Promise<readonly DocumentView[]>;
  document(id: string, signal?: AbortSignal): Promise<DocumentDetail>;
  /** Hands in a text under the name of its file; the server finds the article by the hash. */
  handIn(file: string, text: Blob, signal?: AbortSignal): Promise<HandedIn>;
  search(q: string, options: SearchOptions, signal?: AbortSignal): Promise<SearchAnswer>;
  paths(query: PathsQuery, signal?: AbortSignal): Promise<PathsAnswer>;
  merge(proposal: MergeProposal): Promise<MergeView>;
  undoMerge(id: string): Promise<MergeView>;
  acceptMerge(id: string, allowKinds: boolean): Promise<MergeView>;
  /** The change log, newest first. */
  changes(limit: number, cursor: string | null, signal?: AbortSignal): Promise<ChangesAnswer>;
  /** How much an export would hold. */
  previewExport(request: ExportRequest, signal?: AbortSignal): Promise<ExportPreview>;
  exportFile(request: ExportRequest, format: FormatId, options: DownloadOptions): Promise<DownloadedFile>;
  /** Loads a file into the store. */
  importFile(file: File, options: UploadOptions): Promise<ImportedFile>;
  /** The picture of a file, which nothing is kept of. */
  showFile(file: File, options: UploadOptions): Promise<ImportedLayer>;
  schema(signal?: AbortSignal): Promise<SchemaResponse>;
  health(knownOn: string | null, signal?: AbortSignal): Promise<Health>;
  cypher(request: CypherRequest, signal?: AbortSignal): Promise<CypherResponse>;
}
