/** The page inside an exported file: reads the data beside it, draws it, and asks nobody for anything. */
import "./forbid-eval.ts";
import "../styles/tokens.css";
import "./viewer.css";
import "./details.css";
import { oneFileSchema } from "../../model/one-file.ts";
import type { Selection } from "../core/view-state.ts";
import { legendOf } from "../render/picture/legend-content.ts";
import { mountSigmaView } from "../render/sigma-view.ts";
import { createDetails } from "./details.ts";
import { button, make } from "./dom.ts";
import { createFileApp, type FileApp } from "./file-app.ts";
import { kindMark, lineMark, markAtlas } from "./marks.ts";
import { placeAll } from "./place-all.ts";
import { createSearch } from "./search.ts";

const ROOMY = "(min-width: 721px)";
const LEGEND_WIDTH = 150;
const TOOLS = 48;
const NO_WEBGL = "The network cannot be drawn, for this browser gives no WebGL. Search for a name to read the same statements.";

function start(host: HTMLElement, text: string): void {
  const file = oneFileSchema.parse(JSON.parse(text));
  const app = createFileApp(file);
  const select = (selection: Selection | null): void => {
    app.actions.select(selection);
    if (selection === null) return;
    const { graph } = app.model;
    const ends = selection.type === "node" ? [selection.id] : graph.hasEdge(selection.key) ? graph.extremities(selection.key) : [];
    app.canvas.get()?.reveal(ends);
  };
  const details = createDetails(file, select);
  const stage = make("div", { class: "stage" });
  const canvas = make(
    "main",
    {
      class: "canvas",
      "data-testid": "canvas",
      tabindex: "0",
      role: "application",
      "aria-label": "Network of names and their relations. Arrow keys walk among neighbours, Enter selects.",
    },
    stage,
  );
  const found = (id: string): void => select({ type: "node", id });
  host.append(
    headerOf(file.about.title, createSearch(file.nodes, found)),
    make("div", { class: "middle" }, canvas, toolsOf(app), legend(app)),
    details.element,
  );
  details.show(null);
  let shown = app.view.get().selection;
  app.view.subscribe(() => {
    const { selection } = app.view.get();
    if (selection !== shown) details.show(selection);
    shown = selection;
  });
  try {
    mountSigmaView(app, { atlas: markAtlas(), createRunner: placeAll(file.nodes), takePicture: noPicture }, stage, canvas);
    // The legend covers nothing.
    // Beside legend and tools where there is room, above them on a phone.
    const beside = { top: 0, right: TOOLS, bottom: 0, left: LEGEND_WIDTH };
    app.canvas.get()?.setInsets(matchMedia(ROOMY).matches ? beside : { top: 0, right: 0, bottom: TOOLS, left: 0 });
  } catch {
    canvas.append(make("p", { class: "failure" }, NO_WEBGL));
  }
}

const noPicture = (): Promise<Blob> => Promise.reject(new Error("a file takes no pictures of itself"));

function headerOf(title: string, search: HTMLElement): HTMLElement {
  const theme = button("Dark", () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
  const setTheme = (next: "light" | "dark"): void => {
    document.documentElement.dataset.theme = next;
    theme.textContent = next === "dark" ? "Light" : "Dark";
  };
  setTheme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  return make("header", { class: "bar" }, make("h1", {}, title), search, theme);
}

function toolsOf(app: FileApp): HTMLElement {
  const tools = [
    ["+", "Zoom in", () => app.canvas.get()?.zoomIn()],
    ["−", "Zoom out", () => app.canvas.get()?.zoomOut()],
    ["Fit", "Fit everything into the window", () => app.canvas.get()?.fit()],
  ] as const;
  const buttons = tools.map(([text, label, run]) => {
    const element = button(text, () => void run());
    element.setAttribute("aria-label", label);
    return element;
  });
  return make("div", { class: "tools", role: "toolbar", "aria-label": "View" }, ...buttons);
}

function legend(app: FileApp): HTMLElement {
  const { kinds, lines } = legendOf(app.summary.get(), app.view.get().asOf !== null);
  const row = (mark: Node, name: string): HTMLElement => make("li", {}, mark, name);
  const isRoomy = matchMedia(ROOMY).matches;
  return make(
    "details",
    { class: "legend", ...(isRoomy && { open: "" }) },
    make("summary", {}, "Legend"),
    make(
      "ul",
      {},
      ...kinds.map(({ kind, name }) => row(kindMark(kind), name)),
      ...lines.map(({ line, name }) => row(lineMark(line), name)),
    ),
  );
}

const host = document.getElementById("viewer");
const data = document.getElementById("tamga-data")?.textContent;
if (host && data) start(host, data);
