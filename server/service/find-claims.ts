/** A page of claims, joined with names, statements and evidence. */
import type { ClaimPage } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { ClaimQuery } from "../store/store-queries.ts";
import { gatherClaimParts, toClaimView } from "./claim-views.ts";
import { openDirectory } from "./directory.ts";

export async function findClaims(store: GraphStore, query: ClaimQuery): Promise<ClaimPage> {
  const { claims, page } = await store.findClaims(query);
  const parts = await gatherClaimParts(store, claims);
  const directory = await openDirectory(store, parts.entities);
  return { claims: claims.map((claim) => toClaimView(claim, parts, directory)), page };
}
