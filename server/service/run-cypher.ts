/** The user's own Cypher, with the entities of its result as a picture. */
import type { CypherRequest, CypherResponse } from "../../model/api.ts";
import { AppError } from "../../model/errors.ts";
import { toSubgraph } from "../../model/subgraph.ts";
import type { GraphStore } from "../store/graph-store.ts";

/** Throws `forbidden` for a write where the server is read-only; the store refuses writes in reads. */
export async function runCypher(store: GraphStore, request: CypherRequest, readOnly: boolean): Promise<CypherResponse> {
  if (request.write && readOnly) throw new AppError("forbidden", "This server was started with --read-only: writing queries are refused.");
  const start = performance.now();
  const { columns, rows, entityIds, truncated, counters, plan } = await store.cypher(request);
  const ms = Math.round((performance.now() - start) * 10) / 10;
  const empty = toSubgraph([], [], { shown: 0, total: 0, next: null });
  return {
    columns: [...columns],
    rows: rows.map((row) => [...row]),
    graph: entityIds.length === 0 ? empty : await store.induced(entityIds, {}),
    summary: { ms, rows: rows.length, truncated, counters: { ...counters } },
    ...(plan === undefined ? {} : { plan }),
  };
}
