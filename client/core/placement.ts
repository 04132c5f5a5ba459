/**
 * Where an entity starts before a layout has seen it: next to a neighbour that has a place, else on a spiral. The
 * same entities and edges always start at the same places, so that a link shows everyone the same picture.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Graph units between an entity and the neighbour it starts beside; layouts aim at about the same. */
const STEP = 60;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A number from 0 to 1 that depends on the text alone (FNV-1a). */
export function hashUnit(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0) / 0x100000000;
}

/** Places for `ids`: the known ones where they are, the others by breadth-first search from the known. */
export function placeNear(
  ids: readonly string[],
  edges: Iterable<{ readonly source: string; readonly target: string }>,
  known: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const wanted = [...ids].sort();
  const neighbours = adjacency(wanted, edges);
  const places = new Map<string, Place>();
  const queue: string[] = [];
  const put = (id: string, place: Place): void => {
    places.set(id, place);
    queue.push(id);
  };
  for (const id of wanted) {
    const place = known.get(id);
    if (place) put(id, place);
  }
  let done = 0;
  const spread = (): void => {
    for (; done < queue.length; done++) {
      const id = queue[done] ?? "";
      const at = places.get(id) ?? { x: 0, y: 0 };
      for (const other of neighbours.get(id) ?? []) if (!places.has(other)) put(other, beside(at, other));
    }
  };
  spread();
  const centre = centreOf([...places.values()]);
  for (const [index, id] of wanted.entries()) {
    if (places.has(id)) continue;
    put(id, { x: centre.x + spiral(index) * Math.cos(index * GOLDEN_ANGLE), y: centre.y + spiral(index) * Math.sin(index * GOLDEN_ANGLE) });
    if (known.size > 0) spread();
  }
  return places;
}

const spiral = (index: number): number => STEP * Math.sqrt(index + 1);

function beside(at: Place, id: string): Place {
  const angle = hashUnit(id) * 2 * Math.PI;
  return { x: at.x + STEP * Math.cos(angle), y: at.y + STEP * Math.sin(angle) };
}

function adjacency(ids: readonly string[], edges: Iterable<{ readonly source: string; readonly target: string }>): Map<string, string[]> {
  const lists = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { source, target } of edges) {
    lists.get(source)?.push(target);
    lists.get(target)?.push(source);
  }
  for (const list of lists.values()) list.sort();
  return lists;
}

function centreOf(places: readonly Place[]): Place {
  if (places.length === 0) return { x: 0, y: 0 };
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}
