/**
 * What the page shows, apart from the data: ONE frozen value. Producers in core/ are pure `(state, input) => state`;
 * actions bind them to the store; the URL is written from it and read back into it (core/view-url.ts).
 */
import type { ContradictionKind } from "../../model/contradiction.ts";
import type { LensVerdict } from "../../model/lens.ts";
import type { Kind, Status } from "../../model/schema.ts";

export type Selection = { readonly type: "node"; readonly id: string } | { readonly type: "edge"; readonly key: string };

/** Of an entity its id, of an edge its key: no id is a key. */
export const keyOfSelection = (selection: Selection): string => (selection.type === "node" ? selection.id : selection.key);

export const LAYOUTS = ["force", "radial"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What the drawer over the lower half holds. */
export const DRAWER_IDS = ["table", "contradictions", "paths", "lenses", "article", "changes", "cypher"] as const;
export type Drawer = (typeof DRAWER_IDS)[number];

/** The two ends of the paths that are shown; null while one is still to be chosen. */
export interface PathEnds {
  readonly from: string | null;
  readonly to: string | null;
}

export interface PathOptions {
  readonly avoidContested: boolean;
  /** Steps of the longest path that is looked for. */
  readonly maxLength: number;
  /** How many paths. */
  readonly limit: number;
}

/** What is listed in the drawer, and what the lists leave out. */
export interface ListOptions {
  /** Facts that rest on one source, in the place of contradictions. */
  readonly isOneSource: boolean;
  /** Of everything, although something is selected. */
  readonly isOfAll: boolean;
  /** None means all. */
  readonly contradictionKinds: readonly ContradictionKind[];
  /** How two voices stand to each other; null is any way. */
  readonly verdict: LensVerdict | null;
  readonly table: TableOf;
  /** What a row of the table must have in it. */
  readonly rows: string;
}

export const TABLES = ["relations", "entities"] as const;
export type TableOf = (typeof TABLES)[number];

/** What the API allows (model/api.ts). */
export const MAX_PATH_LENGTH = 10;
export const MAX_PATHS = 20;

export interface ViewState {
  /** Entity that the picture is about; null is the overview of everything. */
  readonly focus: string | null;
  /** Entities that replace the overview, such as those of a Cypher result; none means the overview or the focus. */
  readonly only: readonly string[];
  /** Entities whose neighbours were brought in, in order, and how many pages of them. */
  readonly expanded: Readonly<Record<string, number>>;
  /** Entities taken off the canvas by hand. */
  readonly hidden: readonly string[];
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  /** Switched off in the legend. */
  readonly hiddenKinds: readonly Kind[];
  readonly hiddenStatuses: readonly Status[];
  /** Day that facts must not be excluded on; null is any time. */
  readonly asOf: string | null;
  /** Day by which claims must have been published; null is all that is loaded. */
  readonly knownOn: string | null;
  /** Speaker or outlet whose assertions alone make the picture; null is everybody's. */
  readonly speaker: string | null;
  /** A second speaker whose picture is held against the first one's. */
  readonly against: string | null;
  readonly path: PathEnds | null;
  readonly pathOptions: PathOptions;
  readonly lists: ListOptions;
  /** The chosen path as the keys of its facts, in order; its entities are in the picture. Empty is none. */
  readonly route: readonly string[];
  /** The path that is pointed at in the list of paths, in the same form. */
  readonly preview: readonly string[];
  /** Document that the article view shows. */
  readonly article: string | null;
  /** Sentence of the article that is brought into sight. */
  readonly sentence: string | null;
  /** The file over the picture that is looked at alone, by its id; null shows the store's picture and all files over it. */
  readonly alone: number | null;
  readonly timeline: boolean;
  /** Whether the edges from speakers to what they spoke about are drawn. */
  readonly speech: boolean;
  readonly layout: Layout;
  readonly query: string;
  readonly drawer: Drawer | null;
}

/** What begins anew with every picture: nothing of it holds for another one. */
export const NEW_PICTURE = Object.freeze({
  focus: null,
  only: [],
  expanded: {},
  hidden: [],
  selection: null,
  hover: null,
  route: [],
  preview: [],
  alone: null,
});

export const INITIAL_VIEW: ViewState = Object.freeze({
  ...NEW_PICTURE,
  hiddenKinds: [],
  hiddenStatuses: [],
  asOf: null,
  knownOn: null,
  speaker: null,
  against: null,
  path: null,
  pathOptions: Object.freeze({ avoidContested: false, maxLength: 6, limit: 5 }),
  lists: Object.freeze({ isOneSource: false, isOfAll: false, contradictionKinds: [], verdict: null, table: "relations", rows: "" }),
  article: null,
  sentence: null,
  timeline: false,
  speech: true,
  layout: "force",
  query: "",
  drawer: null,
});
