/** Search by looking at every name of every entity. The scores are the adapter's own (they have unit tests). */
import { keyWords, nameKey } from "../../model/name-key.ts";
import type { SearchHit } from "../../model/view.ts";
import { createMatcher, isNameHit, LEAST_WORD } from "../../server/store/cypher/search-score.ts";
import { byCodeUnits, type ReferenceGraph } from "./reference-graph.ts";

export function referenceSearch(graph: ReferenceGraph, q: string, knownOn?: string): SearchHit[] {
  const known = knownOn === undefined ? null : graph.knownOn(knownOn).touched;
  const matcher = createMatcher(q);
  const hits = [...graph.entities.values()].flatMap(({ id, name, kind, aliases }): SearchHit[] => {
    if (known !== null && !known.has(id)) return [];
    const forms = [name, ...aliases.map(({ text }) => text)].map((text) => ({ text, key: nameKey(text) }));
    const words = forms.flatMap(({ key }) => keyWords(key));
    if (!matcher.terms.some((_, index) => words.some((word) => matcher.wordScore(index, word) >= LEAST_WORD))) return [];
    const best = matcher.best(forms);
    return isNameHit(best.score) ? [{ id, name, kind, degree: graph.degreeOf(id), ...best }] : [];
  });
  return hits.sort((a, b) => b.score - a.score || b.degree - a.degree || byCodeUnits(a.id, b.id));
}
