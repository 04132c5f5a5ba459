/** Work on long lists in pieces, one after the other: no statement carries more rows than a message can bear. */
const SIZE = 5000;

export async function inChunks<T>(items: readonly T[], work: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += SIZE) await work(items.slice(at, at + SIZE));
}

/** The rows of all chunks, in order; no call when there is nothing to ask. */
export async function collectChunks<T, R>(items: Iterable<T>, ask: (chunk: T[]) => Promise<R[]>): Promise<R[]> {
  const all: R[] = [];
  await inChunks([...new Set(items)], async (chunk) => {
    for (const row of await ask(chunk)) all.push(row);
  });
  return all;
}
