/** Connected components of an undirected graph that is given by its edges (union–find with path halving). */

/** Sorted members of each set, in the order in which the sets first appear. */
export function connectedSets(pairs: Iterable<readonly [string, string]>): string[][] {
  const parent = new Map<string, string>();
  const rootOf = (member: string): string => {
    let at = member;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      const next = parent.get(up) ?? up;
      parent.set(at, next);
      at = next;
    }
    return at;
  };
  for (const [a, b] of pairs) {
    for (const member of [a, b]) if (!parent.has(member)) parent.set(member, member);
    parent.set(rootOf(b), rootOf(a));
  }
  const sets = new Map<string, string[]>();
  for (const member of parent.keys()) {
    const root = rootOf(member);
    const set = sets.get(root);
    if (set) set.push(member);
    else sets.set(root, [member]);
  }
  return [...sets.values()].map((set) => set.sort());
}
