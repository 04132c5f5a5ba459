/** What the graph can hold: for the legend, the Cypher editor's completion and readers of the API. */
import type { SchemaResponse } from "../../model/api.ts";
import { EDGE_TYPES, KIND_IDS, KINDS, PREDICATE_IDS, PREDICATES, STANCE_TYPES, STATUSES } from "../../model/schema.ts";
import { readExampleQueries } from "./example-queries.ts";

export function describeSchema(): SchemaResponse {
  return {
    kinds: KIND_IDS.map((id) => ({ id, ...KINDS[id] })),
    predicates: PREDICATE_IDS.map((id) => {
      const { group, label, inverseLabel, domain, range, edge } = PREDICATES[id];
      return { id, group, label, inverseLabel, domain: [...domain], range: [...range], edge };
    }),
    statuses: [...STATUSES],
    labels: ["Entity", ...KIND_IDS, "Article", "Sentence", "Mention", "Claim", "Fact"],
    relationshipTypes: [...Object.values(STANCE_TYPES), ...EDGE_TYPES],
    propertyKeys: [],
    examples: readExampleQueries(),
  };
}
