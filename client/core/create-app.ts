/**
 * Binds the pure producers to one store of views and keeps everything else in step with it: the graph, what is shown
 * of it, and the counts. The only place where the view changes.
 */
import { FORMAT_IDS, FORMATS, formatOfName } from "../../model/export.ts";
import type { Actions } from "./actions.ts";
import type { Api } from "./api-port.ts";
import type { App, CanvasControls, OfferedFile } from "./app.ts";
import { createDisputes } from "./disputes.ts";
import type { ExportSubject } from "./export-request.ts";
import { createFileLayers } from "./file-layers.ts";
import { createGraphModel, idsInStore } from "./graph-model.ts";
import { createHandIn } from "./hand-in.ts";
import { createIdentityActions } from "./identity-actions.ts";
import { createLayerActions, withoutForeign } from "./layer-actions.ts";
import { idsOfMerged } from "./load-picture.ts";
import { createNotices } from "./notices.ts";
import { createPictureSync } from "./picture-sync.ts";
import { type MergedIds, replaceIds } from "./replace-ids.ts";
import { entitiesOfRoute } from "./route.ts";
import { createStore } from "./store.ts";
import { createUnlinedFacts } from "./unlined-facts.ts";
import { amend, amendAll, type Gesture, record, redo, startHistory, undo, type ViewHistory } from "./view-history.ts";
import * as views from "./view-producers.ts";
import { INITIAL_VIEW, type Selection, type ViewState } from "./view-state.ts";
import { readView } from "./view-url.ts";
import { deriveVisibility, summarise } from "./visibility.ts";

const FILTERS = ["hiddenKinds", "hiddenStatuses", "focus"] as const satisfies readonly (keyof ViewState)[];
const LOADING = FORMAT_IDS.filter((id) => FORMATS[id].loads);
const number = new Intl.NumberFormat("en-GB");

export function createApp(api: Api): App {
  const model = createGraphModel();
  const notices = createNotices();
  let steps = startHistory(INITIAL_VIEW);
  const view = createStore(steps.present);
  const history = createStore({ canUndo: false, canRedo: false });
  const visibility = createStore(deriveVisibility(model.graph, INITIAL_VIEW));
  const summary = createStore(summarise(model.graph, visibility.get()));
  const canvas = createStore<CanvasControls | null>(null);
  const importing = createStore<OfferedFile | null>(null);
  const exporting = createStore<ExportSubject | null>(null);
  const revision = createStore(0);
  const unlined = createUnlinedFacts(api);
  const layers = createFileLayers(api);

  function derive(): void {
    visibility.set(deriveVisibility(model.graph, view.get()));
    summary.set(summarise(model.graph, visibility.get()));
  }

  function setSteps(next: ViewHistory): void {
    const before = view.get();
    steps = next;
    view.set(next.present);
    const can = { canUndo: next.past.length > 0, canRedo: next.future.length > 0 };
    if (can.canUndo !== history.get().canUndo || can.canRedo !== history.get().canRedo) history.set(can);
    if (FILTERS.some((part) => before[part] !== next.present[part])) derive();
    if (before.selection !== next.present.selection) void unlined.follow(next.present.selection, model.graph);
  }

  const disputes = createDisputes(api);
  const sync = createPictureSync({
    api,
    model,
    unlined,
    onUnknown: (ids) => {
      notices.tell(`Not in this store, and left out: ${[...ids].join(", ")}.`, "warning");
      setSteps(amend(steps, views.forget(steps.present, ids)));
      return steps.present;
    },
    onMerged: (merged) => {
      for (const { id, name } of merged) notices.tell(`What this view calls ${id} is merged into ${name}, which is shown instead.`);
      setSteps(amend(steps, replaceIds(steps.present, idsOfMerged(merged))));
      return steps.present;
    },
    layers: layers.all.get,
    askable: (asked) => withoutForeign(asked, layers.isForeign),
    onShown: () => {
      derive();
      // A lens shows what its voice says, and not what others find wrong with it.
      disputes.follow(view.get().speaker === null ? idsInStore(model.graph) : [], view.get().knownOn);
      void unlined.follow(view.get().selection, model.graph);
    },
  });

  const go = (next: ViewHistory): Promise<void> => {
    setSteps(next);
    return sync.follow(next.present);
  };
  const change = (produce: (view: ViewState) => ViewState, gesture?: Gesture): Promise<void> =>
    go(record(steps, produce(steps.present), gesture));

  async function refresh(merged: MergedIds): Promise<void> {
    setSteps(amend(steps, replaceIds(steps.present, merged)));
    revision.update((count) => count + 1);
    await layers.refresh();
    await sync.refresh(steps.present);
  }

  const nameOf = (id: string): string => (model.graph.hasNode(id) ? model.graph.getNodeAttribute(id, "label") : id);

  /** Neighbours of an expanded entity in the picture, and in the store. */
  function countExpanded(id: string): { shown: number; total: number; done: boolean } | null {
    const parts = sync.parts();
    const answers =
      parts?.expansions.find((expansion) => expansion.id === id)?.answers ?? (view.get().focus === id && parts ? [parts.base] : []);
    const last = answers.at(-1);
    if (!last) return null;
    const shown = new Set(answers.flatMap(({ nodes }) => nodes.map(({ key }) => key)));
    shown.delete(id);
    return { shown: shown.size, total: last.page.total, done: last.page.next === null };
  }

  function isOfStore(id: string): boolean {
    const isForeign = layers.isForeign(id);
    if (isForeign) notices.tell(`${nameOf(id)} is only in a file, so the store knows of nothing around it.`);
    return !isForeign;
  }

  /** The store's picture again, where a file is looked at alone. */
  const showAll = (now: ViewState): ViewState => views.showAlone(now, null, () => false);

  async function expand(id: string): Promise<{ shown: number; total: number }> {
    if (!isOfStore(id)) return { shown: 0, total: 0 };
    const before = countExpanded(id);
    if (!before?.done) await change((now) => views.expandNode(now, id));
    else await change(showAll);
    const after = countExpanded(id) ?? { shown: 0, total: 0 };
    if (sync.state.get().state === "ready") {
      const all = after.shown >= after.total;
      const count = all ? `all ${number.format(after.total)}` : `${number.format(after.shown)} of ${number.format(after.total)}`;
      notices.tell(after.total === 0 ? `${nameOf(id)} has no neighbours here.` : `Showing ${count} neighbours of ${nameOf(id)}.`);
    }
    return { shown: after.shown, total: after.total };
  }

  async function reveal(id: string): Promise<void> {
    if (view.get().hidden.includes(id)) await change((now) => views.unhideNode(now, id));
    if (!model.graph.hasNode(id)) await change(showAll);
    if (!model.graph.hasNode(id)) await expand(id);
    if (!model.graph.hasNode(id)) return;
    await change((now) => views.select(now, { type: "node", id }));
    canvas.get()?.reveal([id]);
  }

  /** Both ends of a relation come into sight; of a fact without a line, whom it is about. */
  async function select(selection: Selection | null): Promise<void> {
    void change((now) => views.select(now, selection));
    if (selection?.type !== "edge") return;
    const { graph } = model;
    const ends = graph.hasEdge(selection.key) ? graph.extremities(selection.key) : ((await unlined.follow(selection, graph))?.ends ?? []);
    canvas.get()?.reveal(ends);
  }

  async function chooseRoute(facts: readonly string[]): Promise<void> {
    await change((now) => views.chooseRoute(now, facts));
    canvas.get()?.reveal(entitiesOfRoute(facts));
  }

  const handIn = createHandIn({
    api,
    onStart: () => void change((now) => views.openDrawer(now, "article")),
    onKept: ({ document }) => {
      revision.update((count) => count + 1);
      if (view.get().article === null) void change((now) => views.openArticle(now, document.id, null));
    },
  });

  const actions: Actions = {
    showOverview: () => change(views.showOverview),
    focus: (id) => change((now) => views.focusOn(now, id)),
    expand,
    reveal,
    collapse: (id) => void change((now) => views.collapseNode(now, id)),
    hide: (id) => void change((now) => views.hideNode(now, id)),
    unhide: (id) => void change(id === undefined ? views.unhideAll : (now) => views.unhideNode(now, id)),
    select: (selection) => void select(selection),
    hover: (target) => void change((now) => views.hover(now, target)),
    toggleKind: (kind) => void change((now) => views.toggleKind(now, kind)),
    toggleStatus: (status) => void change((now) => views.toggleStatus(now, status)),
    setAsOf: (day, gesture) => change((now) => views.setAsOf(now, day), gesture),
    setKnownOn: (day, gesture) => change((now) => views.setKnownOn(now, day), gesture),
    setLens: (speaker, against = null) => change((now) => views.setLens(now, speaker, against)),
    showPaths: (path) => {
      if ([path?.from, path?.to].every((id) => typeof id !== "string" || isOfStore(id))) void change((now) => views.showPaths(now, path));
    },
    setPathOptions: (options) => void change((now) => views.setPathOptions(now, options)),
    setLists: (options) => void change((now) => views.setLists(now, options)),
    chooseRoute,
    previewRoute: (facts) => void change((now) => views.previewRoute(now, facts)),
    openArticle: (id, sentence = null) => void change((now) => views.openArticle(now, id, sentence)),
    handIn: handIn.add,
    forgetHandedIn: handIn.forget,
    takeFiles: (files) => {
      const offered = files.flatMap((file) => {
        const format = formatOfName(file.name, LOADING);
        return format === null ? [] : [{ file, format }];
      });
      const graphs = new Set(offered.map(({ file }) => file));
      const [first] = offered;
      if (first) importing.set(first);
      if (offered.length > 1) notices.tell(`One graph at a time: drop the other ${offered.length - 1} again afterwards.`, "warning");
      void handIn.add(files.filter((file) => !graphs.has(file)));
    },
    offerFile: importing.set,
    loadFile: async (file, options) => {
      const answer = await api.importFile(file, options);
      await refresh(new Map());
      return answer;
    },
    openExport: exporting.set,
    setTimeline: (on) => void change((now) => views.setTimeline(now, on)),
    setSpeech: (on) => void change((now) => views.setSpeech(now, on)),
    setLayout: (layout) => void change((now) => views.setLayout(now, layout)),
    setQuery: (query) => void change((now) => views.setQuery(now, query)),
    openDrawer: (drawer) => void change((now) => views.openDrawer(now, drawer)),
    undo: () => void go(undo(steps)),
    redo: () => void go(redo(steps)),
    runCypher: (request) => api.cypher(request),
    showResult: ({ graph }) => {
      if (graph.nodes.length === 0) notices.tell("This result has no entities in it, so there is nothing to draw.");
      else
        void change((now) =>
          views.showOnly(
            now,
            graph.nodes.map(({ key }) => key),
          ),
        );
    },
    retry: () => sync.retry(),
    ...createIdentityActions({ api, refresh, tell: notices.tell }),
    ...createLayerActions({
      layers,
      canvas: canvas.get,
      redraw: (keep) => {
        setSteps(amendAll(steps, keep));
        sync.redraw();
      },
      change,
    }),
    dismissNotice: (id) => notices.dismiss(id),
  };

  return {
    view,
    history,
    picture: sync.state,
    summary,
    visibility,
    revision,
    disputes: disputes.counts,
    notices,
    handedIn: handIn.states,
    canvas,
    importing,
    exporting,
    unlined: unlined.selected,
    layers: layers.all,
    isForeign: layers.isForeign,
    model,
    actions,
    api,
    setCanvas: canvas.set,
    open: (search) => {
      const read = readView(search);
      for (const problem of read.problems) notices.tell(problem, "warning");
      return go(amend(steps, read.view));
    },
    linked: () => withoutForeign(view.get(), layers.isForeign),
    close: () => {
      sync.stop();
      disputes.stop();
      notices.stop();
    },
  };
}
