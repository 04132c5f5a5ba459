/** The world according to a voice, in memory: its claims are picked one by one, and everything is made from these alone. */
import type { Claim } from "../../model/claim.ts";
import { certaintyOn, factKey, rollUp } from "../../model/fact.ts";
import { PREDICATES } from "../../model/schema.ts";
import { type Subgraph, type SubgraphEdge, toSubgraph } from "../../model/subgraph.ts";
import type { NeighbourQuery, ViewFilter } from "../../server/store/store-queries.ts";
import { byCodeUnits, type Records, ReferenceGraph } from "./reference-graph.ts";

type Filter = ViewFilter & Pick<NeighbourQuery, "predicate">;

/** Accepted claims of a voice, by id. */
export function referenceVoice({ claims, documents }: Records, voice: string): Claim[] {
  const published = new Set(documents.filter(({ publisher }) => publisher === voice).map(({ id }) => id));
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()]
    .filter(({ review }) => review === "accepted")
    .filter(({ speaker, reporter, document }) => speaker === voice || reporter === voice || published.has(document))
    .sort((a, b) => byCodeUnits(a.id, b.id));
}

function stanceOn(claims: readonly Claim[], key: string) {
  const stances = new Set(claims.filter((claim) => factKey(claim) === key).map(({ polarity }) => polarity));
  return stances.size > 1 ? "divided" : ([...stances][0] ?? null);
}

export class ReferenceLens {
  readonly #whole: ReferenceGraph;
  readonly #edges: readonly SubgraphEdge[];

  constructor(records: Records, whole: ReferenceGraph, filter: Filter) {
    this.#whole = whole;
    const own = referenceVoice(records, filter.speaker ?? "");
    const other = filter.against === undefined ? [] : referenceVoice(records, filter.against);
    const claims = [...own, ...other.filter(({ id }) => own.every((claim) => claim.id !== id))];
    const groups = { own: new Map<string, Claim[]>(), other: new Map<string, Claim[]>() };
    for (const [name, list] of [["own", own] as const, ["other", other] as const]) {
      for (const claim of list) groups[name].set(factKey(claim), [...(groups[name].get(factKey(claim)) ?? []), claim]);
    }
    const facts = rollUp(claims, [])
      .filter(({ status }) => !filter.status?.length || filter.status.includes(status))
      .filter(({ predicate }) => !filter.predicate?.length || filter.predicate.includes(predicate))
      .filter(({ bounds }) => filter.asOf === undefined || certaintyOn(bounds, filter.asOf) !== null)
      .flatMap((fact): SubgraphEdge[] => {
        const { edge: type, label } = PREDICATES[fact.predicate];
        if (fact.object === null || type === null) return [];
        const { key, subject: source, object: target, predicate, status, position, bounds, asserts, denies, withholds } = fact;
        return [
          {
            ...{ key, source, target },
            attributes: {
              ...{ layer: "fact", predicate, type, label, status, position, bounds },
              sources: fact.rootSources.length,
              asserts: asserts.length,
              denials: denies.length,
              withheld: withholds.length,
              certainty: filter.asOf === undefined ? null : certaintyOn(bounds, filter.asOf),
              claims: [...asserts, ...denies, ...withholds],
              stance: stanceOn(groups.own.get(key) ?? [], key),
              ...(filter.against !== undefined && { stanceOfOther: stanceOn(groups.other.get(key) ?? [], key) }),
            },
          },
        ];
      });
    const speech = filter.speech && !filter.predicate?.length ? new ReferenceGraph({ ...records, claims, links: [] }).speech : [];
    this.#edges = [...facts, ...speech].sort((a, b) => byCodeUnits(a.key, b.key));
  }

  #isKind(id: string, { kind }: Filter): boolean {
    return !kind?.length || kind.includes(this.#whole.node(id).attributes.kind);
  }

  overview({ limit, ...filter }: Filter & { readonly limit: number }): Subgraph {
    const edges = this.#edges.filter(({ source, target }) => this.#isKind(source, filter) && this.#isKind(target, filter));
    const ids = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].sort(this.#whole.mostConnectedFirst);
    const shown = new Set(ids.slice(0, limit));
    return toSubgraph(
      [...shown].map((id) => this.#whole.node(id)),
      edges.filter(({ source, target }) => shown.has(source) && shown.has(target)),
      { shown: shown.size, total: ids.length, next: null },
    );
  }

  induced(ids: readonly string[], filter: Filter): Subgraph {
    const known = [...new Set(ids)].filter((id) => this.#whole.entities.has(id) && this.#isKind(id, filter));
    const edges = this.#edges.filter(({ source, target }) => known.includes(source) && known.includes(target));
    const nodes = known.map((id) => this.#whole.node(id));
    return toSubgraph(nodes, edges, { shown: nodes.length, total: nodes.length, next: null });
  }

  neighbours(id: string, { limit, ...filter }: Filter & { readonly limit: number }): Omit<Subgraph, "page"> & { total: number } {
    const at = this.#edges.filter(({ source, target }) => source === id || target === id);
    const all = [...new Set(at.flatMap(({ source, target }) => [source, target]))]
      .filter((other) => other !== id && this.#isKind(other, filter))
      .sort(this.#whole.mostConnectedFirst);
    const shown = [id, ...all.slice(0, limit)];
    const edges = at.filter(({ source, target }) => shown.includes(source) && shown.includes(target));
    const { page: _page, ...rest } = toSubgraph(
      shown.map((one) => this.#whole.node(one)),
      edges,
      { shown: 0, total: 0, next: null },
    );
    return { ...rest, total: all.length };
  }
}
