/** Search by looking at every name of every entity. The scores are the adapter's own (they have unit tests). */
import { keyWords, nameKey } from "../../model/name-key.ts";
import type { SearchHit } from "../../model/view.ts";
import { bestForm, isNameHit, wordScore } from "../../server/store/cypher/search-score.ts";
import { byCodeUnits, type ReferenceGraph } from "./reference-graph.ts";

export function referenceSearch(graph: ReferenceGraph, q: string): SearchHit[] {
  const terms = keyWords(nameKey(q));
  const hits = [...graph.entities.values()].flatMap(({ id, name, kind, aliases }): SearchHit[] => {
    const forms = [name, ...aliases.map(({ text }) => text)];
    const words = forms.flatMap((form) => keyWords(nameKey(form)));
    if (!terms.some((term) => words.some((word) => wordScore(term, word) >= 0.45))) return [];
    const best = bestForm(q, forms);
    return isNameHit(best.score) ? [{ id, name, kind, degree: graph.degreeOf(id), ...best }] : [];
  });
  return hits.sort((a, b) => b.score - a.score || b.degree - a.degree || byCodeUnits(a.id, b.id));
}
