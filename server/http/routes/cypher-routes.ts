/** The user's own Cypher under its limits. */
import { type CypherResponse, cypherRequest, cypherResponse } from "../../../model/api.ts";
import { runCypher } from "../../service/run-cypher.ts";
import { defineRoute, nothing } from "../define-route.ts";

export const cypherRoutes = [
  defineRoute({
    method: "post",
    path: "/cypher",
    id: "runCypher",
    summary: "Runs Cypher; reads only, unless write is asked for",
    description:
      "Limits that cut the result are named in summary.truncated. With Accept: application/x-ndjson the answer is lines " +
      'of JSON: {"columns"}, then one {"row"} each, then {"graph", "summary", "plan"?}.',
    params: nothing,
    query: nothing,
    body: cypherRequest,
    response: cypherResponse,
    errors: ["too-large", "unsupported-media", "cypher", "rate-limited", "timeout"],
    limited: true,
    lines: toLines,
    handle: ({ body }, { store, config }) => runCypher(store, body, config.readOnly),
  }),
];

function* toLines({ columns, rows, ...rest }: CypherResponse): Iterable<unknown> {
  yield { columns };
  for (const row of rows) yield { row };
  yield rest;
}
