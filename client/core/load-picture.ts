/**
 * Asks the server for the parts of a picture. Answers are kept, so that undo, redo and switches back are instant; a
 * picture that was asked for and left is aborted by its signal. Ids that the store does not know are told, not thrown.
 */
import { AppError } from "../../model/errors.ts";
import type { Subgraph } from "../../model/subgraph.ts";
import type { Api, GraphFilter } from "./api-port.ts";
import { entitiesOf, type PictureParts } from "./picture-parts.ts";
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
  /** Ids in the view that the store does not know. */
  readonly unknown: ReadonlySet<string>;
}

export type PictureLoader = (view: ViewState, signal: AbortSignal) => Promise<LoadedPicture>;

/** Names what must be asked for: views with the same key show the same data. */
export const pictureKey = ({ focus, only, expanded, asOf, speech }: ViewState): string =>
  JSON.stringify([focus, only, expanded, asOf, speech]);

export function createPictureLoader(api: Api): PictureLoader & { forgetAnswers(): void } {
  const answers = new Map<string, Subgraph>();

  async function once(key: string, ask: () => Promise<Subgraph>): Promise<Subgraph> {
    const known = answers.get(key);
    const answer = known ?? (await ask());
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > KEPT_ANSWERS && oldest !== undefined) answers.delete(oldest);
    return answer;
  }

  async function load(view: ViewState, signal: AbortSignal): Promise<LoadedPicture> {
    const filter: GraphFilter = { asOf: view.asOf, speech: view.speech };
    const unknown = new Set<string>();
    const key = (...parts: readonly unknown[]): string => JSON.stringify([filter.asOf, filter.speech, ...parts]);
    const page = (id: string, limit: number, cursor: string | null) =>
      once(key("neighbours", id, limit, cursor), () => api.neighbours(id, filter, limit, cursor, signal));
    const induced = (ids: readonly string[]) => once(key("induced", ids), () => api.induced(ids, filter, signal));

    const base = await loadBase(view, unknown, {
      overview: () => once(key("overview"), () => api.overview(filter, OVERVIEW_LIMIT, signal)),
      around: (id) => page(id, FOCUS_PAGE, null),
      induced,
    });
    const expansions: { id: string; answers: Subgraph[] }[] = [];
    for (const [id, pages] of Object.entries(view.expanded)) {
      // A focus shows its first page already: expanding it goes on from there.
      const limit = id === view.focus ? FOCUS_PAGE : EXPANSION_PAGE;
      const first = await tolerate(id, unknown, page(id, limit, null));
      if (first)
        expansions.push({
          id,
          answers: await nextPages(first, id === view.focus ? pages + 1 : pages, (cursor) => page(id, limit, cursor)),
        });
    }
    const entities = entitiesOf({ base, expansions });
    const complete = expansions.length === 0 && view.focus === null;
    const links = complete || entities.length > MAX_LINKED ? null : await induced(entities.sort());
    return { parts: { base, expansions, links }, unknown };
  }

  return Object.assign(load, { forgetAnswers: () => answers.clear() });
}

interface Sources {
  overview(): Promise<Subgraph>;
  around(id: string): Promise<Subgraph>;
  induced(ids: readonly string[]): Promise<Subgraph>;
}

async function loadBase({ only, focus }: ViewState, unknown: Set<string>, sources: Sources): Promise<Subgraph> {
  if (focus !== null) {
    const answer = await tolerate(focus, unknown, sources.around(focus));
    if (answer) return answer;
  } else if (only.length > 0) {
    const answer = await sources.induced(only);
    const known = new Set(answer.nodes.map(({ key }) => key));
    for (const id of only) if (!known.has(id)) unknown.add(id);
    if (known.size > 0) return answer;
  }
  return sources.overview();
}

async function nextPages(first: Subgraph, pages: number, next: (cursor: string) => Promise<Subgraph>): Promise<Subgraph[]> {
  const answers = [first];
  let cursor = first.page.next;
  while (answers.length < pages && cursor !== null) {
    const answer = await next(cursor);
    answers.push(answer);
    cursor = answer.page.next;
  }
  return answers;
}

/** Null, and a note in `unknown`, when there is no such entity; any other failure goes on. */
async function tolerate(id: string, unknown: Set<string>, answer: Promise<Subgraph>): Promise<Subgraph | null> {
  try {
    return await answer;
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== "not-found") throw cause;
    unknown.add(id);
    return null;
  }
}
