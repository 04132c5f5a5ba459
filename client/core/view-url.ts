/**
 * The view as the query part of a URL, by semantic ids only, so that a link shows the same picture on another machine
 * with the same data. Reading never fails: a part that says nothing we know is left out and named in `problems`.
 */
import { CONTRADICTION_KINDS } from "../../model/contradiction.ts";
import { LENS_VERDICTS } from "../../model/lens.ts";
import { isDay } from "../../model/partial-date.ts";
import { KIND_IDS, STATUSES } from "../../model/schema.ts";
import { MAX_NAME_LENGTH, recordIdSchema } from "../../model/text.ts";
import { isRoute } from "./route.ts";
import {
  DRAWER_IDS,
  INITIAL_VIEW,
  LAYOUTS,
  type Layout,
  type ListOptions,
  MAX_PATH_LENGTH,
  MAX_PATHS,
  type PathEnds,
  type PathOptions,
  type Selection,
  TABLES,
  type ViewState,
} from "./view-state.ts";

/** Pages of one expansion that a link may ask for: each is a request. */
const MAX_PAGES = 100;
const NONE = "none";
const PATH_MARK = "..";
const ONE_SOURCE = "one-source";
const ALL = "all";
const MAX_TYPED = 200;

/** "" for the view that the bare address shows, else "?focus=…". */
export function writeView(view: ViewState): string {
  const parts: [string, string][] = [];
  const add = (name: string, value: string | null): void => {
    if (value !== null && value !== "") parts.push([name, value]);
  };
  add("focus", view.focus);
  add("ids", view.only.join(","));
  add("q", view.query);
  add("kind", shownOf(KIND_IDS, view.hiddenKinds));
  add("status", shownOf(STATUSES, view.hiddenStatuses));
  add("asOf", view.asOf);
  add("knownOn", view.knownOn);
  add("speaker", view.speaker);
  add("against", view.against);
  add("path", view.path && `${view.path.from ?? ""}${PATH_MARK}${view.path.to ?? ""}`);
  const { avoidContested, maxLength, limit } = view.pathOptions;
  add("avoid", avoidContested ? "contested" : null);
  add("longest", maxLength === INITIAL_VIEW.pathOptions.maxLength ? null : String(maxLength));
  add("paths", limit === INITIAL_VIEW.pathOptions.limit ? null : String(limit));
  add("route", view.route.join(","));
  add("article", view.article);
  add("sentence", view.sentence);
  add("timeline", view.timeline ? "true" : null);
  add("speech", view.speech === INITIAL_VIEW.speech ? null : String(view.speech));
  add("layout", view.layout === INITIAL_VIEW.layout ? null : view.layout);
  add("sel", view.selection && (view.selection.type === "node" ? view.selection.id : view.selection.key));
  add(
    "expand",
    Object.entries(view.expanded)
      .map(([id, pages]) => (pages === 1 ? id : `${id}:${pages}`))
      .join(","),
  );
  add("hide", view.hidden.join(","));
  add("drawer", view.drawer);
  const { isOneSource, isOfAll, contradictionKinds, verdict, table, rows } = view.lists;
  add("list", isOneSource ? ONE_SOURCE : null);
  add("of", isOfAll ? ALL : null);
  add("contradiction", contradictionKinds.join(","));
  add("verdict", verdict);
  add("table", table === INITIAL_VIEW.lists.table ? null : table);
  add("rows", rows);
  return parts.length === 0 ? "" : `?${parts.map(([name, value]) => `${name}=${encode(value)}`).join("&")}`;
}

/** Ids stand in lists divided by commas, so commas and colons stay readable. */
const encode = (value: string): string => encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":");

function shownOf<T extends string>(all: readonly T[], hidden: readonly T[]): string | null {
  if (hidden.length === 0) return null;
  return all.filter((item) => !hidden.includes(item)).join(",") || NONE;
}

export interface ReadView {
  readonly view: ViewState;
  /** One sentence for each part that was left out. */
  readonly problems: readonly string[];
}

export function readView(search: string): ReadView {
  const params = new URLSearchParams(search);
  const problems: string[] = [];
  const refuse = (name: string, value: string, why: string): void => {
    problems.push(`The link's ${name} "${value.slice(0, 60)}" was left out: ${why}.`);
  };
  const ids = (name: string): string[] => {
    const all = (params.get(name) ?? "").split(",").filter((id) => id !== "");
    for (const id of all.filter((item) => !isId(item))) refuse(name, id, "it is not the id of an entity");
    return [...new Set(all.filter(isId))];
  };
  const choice = <T extends string>(name: string, known: readonly T[]): T | null => {
    const value = params.get(name);
    if (value === null || value === "") return null;
    const found = known.find((item) => item === value);
    if (!found) refuse(name, value, `it must be one of ${known.join(", ")}`);
    return found ?? null;
  };
  const choices = <T extends string>(name: string, known: readonly T[]): T[] => {
    const named = (params.get(name) ?? "").split(",").filter((item) => item !== "" && item !== NONE);
    for (const item of named) if (!known.some((other) => other === item)) refuse(name, item, `it must be one of ${known.join(", ")}`);
    return known.filter((item) => named.includes(item));
  };
  const hiddenOf = <T extends string>(name: string, known: readonly T[]): T[] => {
    const value = params.get(name);
    if (value === null || value === "") return [];
    const shown = choices(name, known);
    const hidden = known.filter((item) => !shown.includes(item));
    return hidden.length === known.length && value !== NONE ? [] : hidden;
  };
  const day = (name: string): string | null => {
    const value = params.get(name);
    if (!value || isDay(value)) return value || null;
    refuse(name, value, "it must be a day such as 2022-01-05");
    return null;
  };
  const number = (name: string, fallback: number, max: number): number => {
    const value = params.get(name);
    if (!value) return fallback;
    const read = Number(value);
    if (Number.isInteger(read) && read >= 1 && read <= max) return read;
    refuse(name, value, `it must be a number from 1 to ${max}`);
    return fallback;
  };
  const defaults = INITIAL_VIEW.pathOptions;
  const pathOptions: PathOptions = {
    avoidContested: choice("avoid", ["contested"]) === "contested",
    maxLength: number("longest", defaults.maxLength, MAX_PATH_LENGTH),
    limit: number("paths", defaults.limit, MAX_PATHS),
  };
  const lists: ListOptions = {
    isOneSource: choice("list", [ONE_SOURCE]) !== null,
    isOfAll: choice("of", [ALL]) !== null,
    contradictionKinds: choices("contradiction", CONTRADICTION_KINDS),
    verdict: choice("verdict", LENS_VERDICTS),
    table: choice("table", TABLES) ?? INITIAL_VIEW.lists.table,
    rows: (params.get("rows") ?? "").slice(0, MAX_TYPED),
  };
  const record = (name: string): string | null => {
    const value = params.get(name);
    if (!value || recordIdSchema.safeParse(value).success) return value || null;
    refuse(name, value, "it is not the id of a record");
    return null;
  };
  const speech = choice("speech", ["true", "false"]);
  const layout: Layout | null = choice("layout", LAYOUTS);
  const view: ViewState = Object.freeze({
    ...INITIAL_VIEW,
    focus: ids("focus")[0] ?? null,
    only: ids("ids"),
    query: (params.get("q") ?? "").slice(0, MAX_TYPED),
    hiddenKinds: hiddenOf("kind", KIND_IDS),
    hiddenStatuses: hiddenOf("status", STATUSES),
    asOf: day("asOf"),
    knownOn: day("knownOn"),
    speaker: ids("speaker")[0] ?? null,
    against: ids("against")[0] ?? null,
    path: readPath(params.get("path") ?? "", refuse),
    pathOptions,
    lists,
    route: readRoute(params.get("route") ?? "", refuse),
    article: record("article"),
    sentence: record("sentence"),
    timeline: choice("timeline", ["true", "false"]) === "true",
    speech: speech === null ? INITIAL_VIEW.speech : speech === "true",
    layout: layout ?? INITIAL_VIEW.layout,
    selection: readSelection(params.get("sel")),
    expanded: readExpanded(params.get("expand") ?? "", refuse),
    hidden: ids("hide"),
    drawer: choice("drawer", DRAWER_IDS),
  });
  return { view, problems };
}

const isId = (text: string): boolean => text.length <= MAX_NAME_LENGTH && /^[^\s,:|]+$/u.test(text);

type Refuse = (name: string, value: string, why: string) => void;

function readPath(text: string, refuse: Refuse): PathEnds | null {
  if (text === "") return null;
  const [from = "", to = "", ...rest] = text.split(PATH_MARK);
  const isEnd = (id: string): boolean => id === "" || isId(id);
  if (isEnd(from) && isEnd(to) && rest.length === 0 && text !== PATH_MARK) return { from: from || null, to: to || null };
  refuse("path", text, "it must be the ids of two entities with two dots between them");
  return null;
}

function readRoute(text: string, refuse: Refuse): string[] {
  const facts = text.split(",").filter((key) => key !== "");
  if (facts.length <= MAX_PATH_LENGTH && isRoute(facts)) return facts;
  refuse("route", text, "it must be the keys of facts that lead from one entity to another");
  return [];
}

/** Keys of facts and of speech edges have a bar in them; ids of entities never do. */
function readSelection(text: string | null): Selection | null {
  if (!text) return null;
  return text.includes("|") ? { type: "edge", key: text } : { type: "node", id: text };
}

function readExpanded(text: string, refuse: Refuse): Record<string, number> {
  const expanded: Record<string, number> = {};
  for (const part of text.split(",").filter((item) => item !== "")) {
    const [id = "", count = "1"] = part.split(":");
    const pages = Number(count);
    if (isId(id) && Number.isInteger(pages) && pages >= 1 && pages <= MAX_PAGES) expanded[id] = pages;
    else refuse("expand", part, `it must be the id of an entity, with at most ${MAX_PAGES} pages`);
  }
  return expanded;
}
