/** Who else an entity is: what is merged into it, and what it may be. */
import type { Merge } from "../../model/merge.ts";
import type { EntityDetail } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { mergeViews } from "./decide-identity.ts";

const PAGE = 500;

/** `id` is a canonical one. */
export async function identityOfEntity(store: GraphStore, id: string): Promise<Pick<EntityDetail, "merged" | "hypotheses">> {
  const standing: Merge[] = [];
  // What is merged into what is merged into it.
  for (let ends = [id]; ends.length > 0; ) {
    const found = (await mergesOf(store, ends, "merged")).filter(({ into }) => ends.includes(into));
    standing.push(...found);
    ends = found.map(({ from }) => from);
  }
  const group = [id, ...standing.map(({ from }) => from)];
  const open = await mergesOf(store, group, "open");
  const [merged, hypotheses, records] = await Promise.all([
    mergeViews(store, standing),
    mergeViews(store, open),
    store.entities(standing.map(({ from }) => from)),
  ]);
  const aliases = new Map(records.map(({ entity }) => [entity.id, entity.aliases]));
  return { merged: merged.map((merge) => ({ merge, aliases: aliases.get(merge.from.id) ?? [] })), hypotheses };
}

async function mergesOf(store: GraphStore, entities: readonly string[], state: Merge["state"]): Promise<Merge[]> {
  const all: Merge[] = [];
  for (let cursor: string | undefined; ; ) {
    const { merges, page } = await store.merges({ state: [state], entities, limit: PAGE, cursor });
    all.push(...merges);
    if (page.next === null) return all;
    cursor = page.next;
  }
}
