/**
 * What a reader wants to take away, as the request that the server answers: the canvas as it stands, an entity and what
 * is around it, a path, or everything. The file of the view has the entities and relations that the canvas shows.
 */
import { type ExportRequest, MAX_EXPORTED_IDS } from "../../model/export.ts";
import { KIND_IDS, STATUSES } from "../../model/schema.ts";
import { MAX_NAME_LENGTH } from "../../model/text.ts";
import type { Graph } from "./graph-model.ts";
import { entitiesOfRoute } from "./route.ts";
import type { ViewState } from "./view-state.ts";
import type { Visibility } from "./visibility.ts";

export type ExportSubject =
  | { readonly type: "view" }
  | { readonly type: "entity"; readonly id: string }
  /** Keys of its facts, in order. */
  | { readonly type: "path"; readonly facts: readonly string[] }
  | { readonly type: "all" };

export interface ExportChoice {
  readonly subject: ExportSubject;
  /** Steps around an entity. */
  readonly depth: number;
  /** Whether the filters of the view hold for an entity's surroundings and for everything. */
  readonly isFiltered: boolean;
  readonly title: string;
}

/** What stands on the page. */
export interface Shown {
  readonly view: ViewState;
  readonly graph: Graph;
  readonly visibility: Visibility;
  /** How the picture is drawn out to the shape of the window. */
  readonly stretch: { readonly x: number; readonly y: number };
}

/** The request, or in words why there is none. */
export type Asked = { readonly request: ExportRequest } | { readonly refusal: string };

const refuse = (refusal: string): Asked => ({ refusal });

export function exportRequestFor(choice: ExportChoice, shown: Shown): Asked {
  const { subject, depth, isFiltered } = choice;
  const title = choice.title.slice(0, MAX_NAME_LENGTH);
  if (subject.type === "path") {
    // The days of the view decided which paths there are; its statuses and kinds did not.
    const ids = [...new Set(entitiesOfRoute(subject.facts))];
    return ids.length === 0
      ? refuse("There is no path: look for one under Paths first.")
      : { request: { ids, facts: [...subject.facts], title, ...daysOf(shown.view) } };
  }
  if (subject.type === "view") return requestOfView(shown, title);
  const filters = isFiltered ? filtersOf(shown.view) : {};
  if (filters === null) return refuse("Every sort of name or of relation is switched off in the legend: switch one on.");
  const what = subject.type === "entity" ? { entity: subject.id, depth } : { all: true as const };
  return { request: { ...what, title, ...filters } };
}

/** Relations of the store on the canvas, by key; lines from speakers to what they spoke about are none. */
export const shownRelations = ({ graph, visibility }: Pick<Shown, "graph" | "visibility">): string[] =>
  graph.filterEdges((key, edge) => edge.layer === "fact" && edge.origin !== "file" && !visibility.hiddenEdges.has(key));

function requestOfView({ view, graph, visibility, stretch }: Shown, title: string): Asked {
  const ids = graph.filterNodes((id, { origin }) => origin !== "file" && !visibility.hiddenNodes.has(id));
  if (ids.length === 0)
    return refuse("The canvas shows nothing of the store now. Switch something on in the legend, or choose everything.");
  if (ids.length > MAX_EXPORTED_IDS) {
    return refuse(`The canvas shows more than ${MAX_EXPORTED_IDS.toLocaleString("en-GB")} entities. Choose everything instead.`);
  }
  const positions = Object.fromEntries(
    ids.map((id): [string, [number, number]] => {
      const { x, y } = graph.getNodeAttributes(id);
      return [id, [round(x * stretch.x), round(y * stretch.y)]];
    }),
  );
  const filters = filtersOf(view);
  if (filters === null) return refuse("Every sort of relation is switched off in the legend: switch one on.");
  const { kind: _kind, ...others } = filters;
  if (view.against === null) return { request: { ids, title, positions, ...others } };
  // Two lenses at once are no filter that a request has: their relations are named one by one.
  const facts = shownRelations({ graph, visibility });
  if (facts.length === 0) return refuse("The canvas shows no relation of these two voices.");
  if (facts.length > MAX_EXPORTED_IDS) return refuse("The canvas shows more relations than can be named one by one. Use one lens.");
  return { request: { ids, title, positions, facts, ...daysOf(view) } };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function daysOf({ asOf, knownOn }: ViewState): Pick<ExportRequest, "asOf" | "knownOn"> {
  return { ...(asOf !== null && { asOf }), ...(knownOn !== null && { knownOn }) };
}

/** Null when a list would be empty: to the server that means all of them. */
function filtersOf(view: ViewState): Pick<ExportRequest, "asOf" | "knownOn" | "speaker" | "kind" | "status"> | null {
  const { hiddenKinds, hiddenStatuses, speaker } = view;
  const kind = KIND_IDS.filter((each) => !hiddenKinds.includes(each));
  const status = STATUSES.filter((each) => !hiddenStatuses.includes(each));
  if (kind.length === 0 || status.length === 0) return null;
  return {
    ...daysOf(view),
    ...(speaker !== null && { speaker }),
    ...(hiddenKinds.length > 0 && { kind }),
    ...(hiddenStatuses.length > 0 && { status }),
  };
}
