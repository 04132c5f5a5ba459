/**
 * Asks the server for the parts of a picture. Answers are kept, so that undo, redo and switches back are instant; a
 * picture that was asked for and left is aborted by its signal. Ids that the store does not know are told, not thrown.
 */
import { z } from "zod";
import { type Subgraph, speechEnds } from "../../model/subgraph.ts";
import type { Api, GraphFilter } from "./api-port.ts";
import { entitiesOf, type PictureParts } from "./picture-parts.ts";
import { type MergedIds, replaceIds } from "./replace-ids.ts";
import { entitiesOfRoute } from "./route.ts";
import type { UnlinedFacts } from "./unlined-facts.ts";
import type { ViewState } from "./view-state.ts";

/** Entities of the overview, of one page around a focus, and of one page of an expansion. */
export const OVERVIEW_LIMIT = 300;
export const FOCUS_PAGE = 50;
export const EXPANSION_PAGE = 20;
/** Above this many entities the edges that no answer holds are not asked for. */
export const MAX_LINKED = 2000;
const KEPT_ANSWERS = 200;

export interface LoadedPicture {
  readonly parts: PictureParts;
  /** Ids of entities and keys of facts in the view that the store does not know. */
  readonly unknown: ReadonlySet<string>;
  /** Entities of the view that are merged into others, as which the parts have them. */
  readonly merged: readonly MergedEntity[];
}

export interface MergedEntity {
  readonly id: string;
  readonly into: string;
  /** Of the other. */
  readonly name: string;
}

export const idsOfMerged = (merged: readonly MergedEntity[]): MergedIds => new Map(merged.map(({ id, into }) => [id, into]));

export interface PictureLoader {
  (view: ViewState, signal: AbortSignal): Promise<LoadedPicture>;
  /** Forgets the answers: the store has changed. */
  forget(): void;
}

const mergedSchema = z.object({ merged: z.record(z.string(), z.string()).default({}) });

/** Names what must be asked for: views with the same key show the same data. */
export const pictureKey = ({ focus, only, expanded, route, ...view }: ViewState): string =>
  JSON.stringify([focus, only, expanded, route, filterOf(view)]);

const filterOf = ({ asOf, knownOn, speech, speaker, against }: GraphFilter): GraphFilter => ({ asOf, knownOn, speech, speaker, against });

export function createPictureLoader(api: Api, unlined: UnlinedFacts): PictureLoader {
  const answers = new Map<string, Subgraph>();
  /** Entities that an answer has had: these need no asking whether they exist. */
  const met = new Set<string>();

  async function once(key: string, ask: () => Promise<Subgraph>): Promise<Subgraph> {
    const known = answers.get(key);
    const answer = known ?? (await ask());
    for (const node of answer.nodes) met.add(node.key);
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > KEPT_ANSWERS && oldest !== undefined) answers.delete(oldest);
    return answer;
  }

  const load = async (view: ViewState, signal: AbortSignal): Promise<LoadedPicture> => {
    const filter = filterOf(view);
    const unknown = new Set<string>();
    const key = (...parts: readonly unknown[]): string => JSON.stringify([filter, ...parts]);
    const page = (id: string, limit: number, cursor: string | null) =>
      once(key("neighbours", id, limit, cursor), () => api.neighbours(id, filter, limit, cursor, signal));
    const induced = (ids: readonly string[]) => once(key("induced", ids), () => api.induced(ids, filter, signal));

    const named = namedIn(view).filter((id) => !met.has(id));
    // One question for all of them: asking for the neighbours of nobody would be an error of its own.
    // Whether they exist is asked for any day: what was not known yet is no mistake of the link.
    const exist = async () => once(key("exist", named), () => api.induced(named, { ...filter, knownOn: null }, signal));
    const merged = named.length > 0 ? mergedIn(await exist()) : [];
    if (merged.length > 0) return { ...(await load(replaceIds(view, idsOfMerged(merged)), signal)), merged };
    for (const id of named) if (!met.has(id)) unknown.add(id);
    const fact = factIn(view);
    if (fact !== null && (await unlined.ask(fact, signal)) === null) unknown.add(fact);
    const focus = view.focus !== null && !unknown.has(view.focus) ? view.focus : null;
    const only = view.only.filter((id) => !unknown.has(id));

    const base = await (focus !== null
      ? page(focus, FOCUS_PAGE, null)
      : only.length > 0
        ? induced(only)
        : once(key("overview"), () => api.overview(filter, OVERVIEW_LIMIT, signal)));
    const expansions: { id: string; answers: Subgraph[] }[] = [];
    for (const [id, pages] of Object.entries(view.expanded)) {
      if (unknown.has(id)) continue;
      // A focus shows its first page already: expanding it goes on from there.
      const [limit, count] = id === focus ? [FOCUS_PAGE, pages + 1] : [EXPANSION_PAGE, pages];
      expansions.push({ id, answers: await pagesOf(count, (cursor) => page(id, limit, cursor)) });
    }
    const around = new Set(entitiesOf({ base, expansions, added: null }));
    const absent = entitiesOfRoute(view.route).filter((id) => !around.has(id) && !unknown.has(id));
    const added = absent.length === 0 ? null : await induced(absent);
    const entities = entitiesOf({ base, expansions, added });
    const complete = expansions.length === 0 && focus === null && added === null;
    const links = complete || entities.length > MAX_LINKED ? null : await induced(entities.sort());
    return { parts: { base, expansions, added, links }, unknown, merged };
  };
  return Object.assign(load, {
    forget() {
      answers.clear();
      met.clear();
    },
  });
}

/** What an answer has of merged entities, as the ones that they read as. */
export function mergedIn({ attributes, nodes }: Subgraph): MergedEntity[] {
  const names = new Map(nodes.map((node) => [node.key, node.attributes.label]));
  return Object.entries(mergedSchema.parse(attributes).merged).map(([id, into]) => ({ id, into, name: names.get(into) ?? into }));
}

/** Entities that a picture cannot be made without. */
function namedIn({ focus, only, expanded, selection, route }: ViewState): string[] {
  const speech = selection?.type === "edge" ? speechEnds(selection.key) : null;
  const selected = selection?.type === "node" ? [selection.id] : speech ? [speech.speaker, speech.subject] : [];
  return [...(focus === null ? [] : [focus]), ...only, ...Object.keys(expanded), ...entitiesOfRoute(route), ...selected];
}

const factIn = ({ selection }: ViewState): string | null =>
  selection?.type === "edge" && speechEnds(selection.key) === null ? selection.key : null;

async function pagesOf(count: number, ask: (cursor: string | null) => Promise<Subgraph>): Promise<Subgraph[]> {
  const answers: Subgraph[] = [];
  let cursor: string | null = null;
  do {
    const answer: Subgraph = await ask(cursor);
    answers.push(answer);
    cursor = answer.page.next;
  } while (answers.length < count && cursor !== null);
  return answers;
}
