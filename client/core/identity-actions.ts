/**
 * Merges as the reader makes them. The store changes, so everything that was read of it is read again; the picture
 * keeps its places, and the view goes on under the ids that hold now. They are no steps of the page's own history.
 */
import type { MergeView } from "../../model/view.ts";
import type { Api, MergeProposal } from "./api-port.ts";
import type { MergedIds } from "./replace-ids.ts";

export interface IdentityActions {
  /** Each rejects with the AppError that says why not. */
  merge(proposal: MergeProposal): Promise<MergeView>;
  /** Undoes a merge, or rejects a hypothesis. */
  undoMerge(id: string): Promise<MergeView>;
  acceptMerge(id: string, allowKinds: boolean): Promise<MergeView>;
}

interface Options {
  readonly api: Api;
  /** Reads everything again; `merged` are ids that read as others from now on. */
  readonly refresh: (merged: MergedIds) => Promise<void>;
  readonly tell: (text: string) => void;
}

export function createIdentityActions({ api, refresh, tell }: Options): IdentityActions {
  async function follow(merge: MergeView): Promise<MergeView> {
    const { from, into, state } = merge;
    if (state === "merged")
      tell(`${from.name} is merged into ${into.name}. It can be undone in the panel of ${into.name}, and under Changes.`);
    if (state === "undone") tell(`${from.name} and ${into.name} are two again.`);
    if (state === "open") tell(`Noted that ${from.name} and ${into.name} may be the same. Nothing else has changed.`);
    if (state === "rejected") tell(`Noted that ${from.name} and ${into.name} are not the same.`);
    await refresh(new Map(state === "merged" ? [[from.id, into.id]] : []));
    return merge;
  }
  return {
    merge: async (proposal) => follow(await api.merge(proposal)),
    undoMerge: async (id) => follow(await api.undoMerge(id)),
    acceptMerge: async (id, allowKinds) => follow(await api.acceptMerge(id, allowKinds)),
  };
}
