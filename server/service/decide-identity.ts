/** Merges, un-merges and hypotheses, asked for by people: each gets an id here, and is answered with the names of both. */
import { randomBytes } from "node:crypto";
import type { Merge } from "../../model/merge.ts";
import type { Page } from "../../model/subgraph.ts";
import type { EntityRef, MergeView } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { MergeQuery } from "../store/store-queries.ts";

export interface Proposal {
  readonly from: string;
  readonly into: string;
  readonly reason: string;
  readonly allowKinds: boolean;
}

/** Makes the merge, or puts it up as a hypothesis. Throws what the store's rule GS43 says. */
export async function proposeMerge(store: GraphStore, state: "merged" | "open", proposal: Proposal, by: string): Promise<MergeView> {
  const id = `merge-${randomBytes(5).toString("hex")}`;
  return viewOf(store, await store.decide({ action: state === "merged" ? "merge" : "suppose", id, by, ...proposal }));
}

export async function acceptMerge(store: GraphStore, id: string, allowKinds: boolean, by: string): Promise<MergeView> {
  return viewOf(store, await store.decide({ action: "accept", id, by, allowKinds }));
}

/** Takes a merge back, or turns a hypothesis down. */
export async function withdrawMerge(store: GraphStore, id: string, by: string): Promise<MergeView> {
  return viewOf(store, await store.decide({ action: "withdraw", id, by }));
}

export async function listMerges(store: GraphStore, query: MergeQuery): Promise<{ merges: MergeView[]; page: Page }> {
  const { merges, page } = await store.merges(query);
  return { merges: await mergeViews(store, merges), page };
}

const viewOf = async (store: GraphStore, merge: Merge): Promise<MergeView> => {
  const [view] = await mergeViews(store, [merge]);
  if (!view) throw new TypeError("a merge has no view");
  return view;
};

/** With the names that the two have of their own, whatever they read as. */
export async function mergeViews(store: GraphStore, merges: readonly Merge[]): Promise<MergeView[]> {
  const ids = [...new Set(merges.flatMap(({ from, into }) => [from, into]))];
  const found = ids.length === 0 ? [] : await store.entities(ids);
  const refs = new Map(found.map(({ entity: { id, name, kind } }): [string, EntityRef] => [id, { id, name, kind }]));
  return merges.flatMap(({ from, into, decidedBy = null, decidedAt = null, ...rest }) => {
    const [one, other] = [refs.get(from), refs.get(into)];
    // While a store is being emptied, its entities may go before its merges.
    return one && other ? { ...rest, from: one, into: other, decidedBy, decidedAt } : [];
  });
}
