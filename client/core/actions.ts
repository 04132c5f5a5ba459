/** Everything that the page can do, by name: panels call these and nothing else. Bound in core/create-app.ts. */
import type { CypherRequest, CypherResponse } from "../../model/api.ts";
import type { Kind, Status } from "../../model/schema.ts";
import type { ImportedFile, UploadOptions } from "./api-port.ts";
import type { OfferedFile } from "./app.ts";
import type { ExportSubject } from "./export-request.ts";
import type { IdentityActions } from "./identity-actions.ts";
import type { LayerActions } from "./layer-actions.ts";
import type { Gesture } from "./view-history.ts";
import type { Drawer, Layout, ListOptions, PathEnds, PathOptions, Selection } from "./view-state.ts";

export interface Actions extends IdentityActions, LayerActions {
  /** Loads the overview, or the neighbourhood of an entity. */
  showOverview(): Promise<void>;
  focus(id: string): Promise<void>;
  /** Brings in the next page of neighbours; resolves to what was shown of how many. */
  expand(id: string): Promise<{ readonly shown: number; readonly total: number }>;
  /** Takes away the neighbours that only this expansion brought. */
  collapse(id: string): void;
  hide(id: string): void;
  /** Puts back what was hidden by hand: one entity, or all. */
  unhide(id?: string): void;
  /**
   * For a search result or a name in a panel: selects the entity and moves the camera to it; when it is not in the
   * picture, it is brought in with its first neighbours, and nothing that was there goes.
   */
  reveal(id: string): Promise<void>;
  select(selection: Selection | null): void;
  hover(selection: Selection | null): void;
  toggleKind(kind: Kind): void;
  toggleStatus(status: Status): void;
  /** All that one gesture goes through is one step to undo. */
  setAsOf(day: string | null, gesture?: Gesture): Promise<void>;
  setKnownOn(day: string | null, gesture?: Gesture): Promise<void>;
  /** The picture that one speaker or outlet gives, or the difference between two; nobody ends the lens. */
  setLens(speaker: string | null, against?: string | null): Promise<void>;
  /** Opens the paths between two entities in the drawer. */
  showPaths(path: PathEnds | null): void;
  setPathOptions(options: Partial<PathOptions>): void;
  /** What the lists in the drawer are narrowed to. */
  setLists(options: Partial<ListOptions>): void;
  /** Lights a path, given by the keys of its facts, and brings in what of it is not in the picture; no keys end it. */
  chooseRoute(facts: readonly string[]): Promise<void>;
  /** Lights what of a path is in the picture, for as long as it is pointed at. */
  previewRoute(facts: readonly string[]): void;
  /** Opens an article in the drawer, at one of its sentences; null opens the list of articles. */
  openArticle(id: string | null, sentence?: string | null): void;
  /** Hands in the texts of articles; what became of each is in `handedIn`. */
  handIn(files: readonly File[]): Promise<void>;
  /** Clears what is said about texts that were handed in. */
  forgetHandedIn(): void;
  /** Files dropped on the page: a graph is offered to be loaded, all else is handed in as texts. */
  takeFiles(files: readonly File[]): void;
  offerFile(offered: OfferedFile | null): void;
  /** Loads a file into the store, and shows the picture anew. */
  loadFile(file: File, options: UploadOptions): Promise<ImportedFile>;
  /** Opens the export dialog, or closes it. */
  openExport(subject: ExportSubject | null): void;
  setTimeline(on: boolean): void;
  setSpeech(on: boolean): void;
  setLayout(layout: Layout): void;
  setQuery(query: string): void;
  openDrawer(drawer: Drawer | null): void;
  undo(): void;
  redo(): void;
  /** Runs Cypher; with `show`, the entities of the result replace the picture. */
  runCypher(request: CypherRequest): Promise<CypherResponse>;
  showResult(response: CypherResponse): void;
  /** Tries the last failed load again. */
  retry(): Promise<void>;
  dismissNotice(id: number): void;
}
