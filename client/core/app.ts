/** The whole application as the panels see it: stores to read, actions to call, and nothing of how it is drawn. */
import type { AppError } from "../../model/errors.ts";
import type { FormatId } from "../../model/export.ts";
import type { Kind, Status } from "../../model/schema.ts";
import type { Page } from "../../model/subgraph.ts";
import type { Actions } from "./actions.ts";
import type { Api } from "./api-port.ts";
import type { Disputes } from "./disputes.ts";
import type { ExportSubject } from "./export-request.ts";
import type { FileLayer } from "./file-layer.ts";
import type { MutableGraphModel } from "./graph-model.ts";
import type { HandInState } from "./hand-in.ts";
import type { Unlined } from "./highlight.ts";
import type { Readable } from "./store.ts";
import type { ViewState } from "./view-state.ts";
import type { Visibility } from "./visibility.ts";

/** Something the reader should know once, such as "Showing 20 of 134 neighbours of KNB". Panels show it as a status line. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: "info" | "warning";
}

/** How the loading of the picture stands; the picture before stays on the canvas while a new one loads or fails. */
export interface PictureState {
  readonly state: "loading" | "ready" | "error";
  readonly problem?: AppError;
  /** When the next try is made by itself (milliseconds since 1970); null when the reader must ask for it. */
  readonly retryAt: number | null;
  /** Entities in the picture's base (overview, focus or result), and how many match in all. */
  readonly page: Page | null;
}

/** Entities or relations of one sort: shown now, and in the picture when no filter is set. */
export interface ShownOf {
  readonly shown: number;
  readonly total: number;
}

/** Everything the legend and the status line count. Recounted once per change. */
export interface GraphSummary {
  readonly nodes: ShownOf;
  /** Plain edges: one for each asserted fact that joins two entities. */
  readonly relations: ShownOf;
  /** Besides those of the store: what only files over the picture have. */
  readonly ofFiles: { readonly nodes: ShownOf; readonly relations: ShownOf };
  readonly speech: ShownOf;
  readonly kinds: Readonly<Record<Kind, ShownOf>>;
  readonly statuses: Readonly<Record<Status, ShownOf>>;
}

/** Offered by the canvas once it is mounted; sizes in CSS pixels. */
export interface CanvasControls {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Lays everything out afresh and forgets what was pinned by hand. */
  relayout(): void;
  /** Moves the camera so that these entities are in sight, as far as they are in the picture. */
  reveal(ids: readonly string[]): void;
  /** Fits these entities into the window, as far as they are in the picture. */
  lookAt(ids: readonly string[]): void;
  /** How the picture is drawn out to the shape of the window. */
  stretch(): { readonly x: number; readonly y: number };
  /** What is on the canvas now, with a legend below it, as a PNG. */
  takePicture(options: PictureOptions): Promise<Blob>;
  /** Parts of the canvas that panels cover: fitting leaves them free. */
  setInsets(insets: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }): void;
}

export interface OfferedFile {
  readonly file: File;
  readonly format: FormatId;
}

export interface PictureOptions {
  /** Pixels of the file for one on the screen. */
  readonly scale: number;
  readonly theme: "light" | "dark";
  readonly title: string;
  /** Written under the picture: how much of what it shows, and under which filters. */
  readonly notes: readonly string[];
}

/** What the canvas needs of the app: all that it draws, and all that it calls. */
export type CanvasApp = Pick<App, "model" | "view" | "visibility" | "unlined" | "disputes" | "picture" | "summary" | "setCanvas"> & {
  readonly actions: Pick<Actions, "hover" | "select" | "openDrawer" | "showPaths" | "expand" | "hide">;
};

export interface App {
  readonly view: Readable<ViewState>;
  readonly history: Readable<{ readonly canUndo: boolean; readonly canRedo: boolean }>;
  readonly picture: Readable<PictureState>;
  readonly summary: Readable<GraphSummary>;
  /** What the filters hide of the graph. */
  readonly visibility: Readable<Visibility>;
  /** Counts how often the store was changed from this page: what was read of it before is out of date. */
  readonly revision: Readable<number>;
  /** In how many contradictions what is on the canvas is. */
  readonly disputes: Readable<Disputes>;
  readonly notices: Readable<readonly Notice[]>;
  /** Texts that were handed in from this page, and what became of each. */
  readonly handedIn: Readable<readonly HandInState[]>;
  readonly canvas: Readable<CanvasControls | null>;
  /** Files that are shown over the picture, in the order in which they were opened. */
  readonly layers: Readable<readonly FileLayer[]>;
  /** Only such files have it: the store is not to be asked for it. */
  isForeign(key: string): boolean;
  /** A graph file that was dropped on the page and is not loaded yet. */
  readonly importing: Readable<OfferedFile | null>;
  /** What the export dialog is open for; null while it is closed. */
  readonly exporting: Readable<ExportSubject | null>;
  /** The selected fact when no line of the canvas stands for it. */
  readonly unlined: Readable<Unlined | null>;
  /** The data behind the canvas. Panels read it, and only the canvas moves things in it; `version` tells of changes. */
  readonly model: MutableGraphModel;
  readonly actions: Actions;
  readonly api: Api;
  /** The canvas hands in its controls, and null when it goes. */
  setCanvas(controls: CanvasControls | null): void;
  /** Shows the view that the query part of a URL describes; the first call starts the page. */
  open(search: string): Promise<void>;
  /** The view as a link can hold it: without what only files have. */
  linked(): ViewState;
  /** Ends what would go on by itself: a load, the tries after a failure, the clearing of messages. */
  close(): void;
}
