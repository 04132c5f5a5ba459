/**
 * A path through the picture, named by the keys of its facts in order: all that an address needs to light it again.
 * Each fact shares one entity with the next, whichever way round it reads.
 */
const endsOf = (factKey: string): readonly string[] => {
  const [subject = "", , object = ""] = factKey.split("|");
  return [subject, object];
};

/** Every entity on the way, each once, in order. */
export function entitiesOfRoute(facts: readonly string[]): string[] {
  const [first, second] = facts.map(endsOf);
  if (!first) return [];
  // The first fact may read towards the second or away from it.
  const start = second?.includes(first[0] ?? "") && !second.includes(first[1] ?? "") ? [...first].reverse() : first;
  return [...new Set([...start, ...facts.slice(1).flatMap(endsOf)])];
}

/** True for keys of facts between two entities that hang together as one path. */
export const isRoute = (facts: readonly string[]): boolean =>
  facts.every((key, index) => {
    const parts = key.split("|");
    const next = facts[index + 1];
    return (
      parts.length === 3 &&
      parts.every((part) => part !== "") &&
      (next === undefined || endsOf(next).some((id) => endsOf(key).includes(id)))
    );
  });
