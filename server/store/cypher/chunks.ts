/** Work on long lists in pieces, one after the other: no statement carries more rows than a message can bear. */
import { chunksOf } from "../../chunks-of.ts";

const SIZE = 5000;

export async function inChunks<T>(items: readonly T[], work: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (const chunk of chunksOf(items, SIZE)) await work(chunk);
}

/** The rows of all chunks, in order; no call when there is nothing to ask. */
export async function collectChunks<T, R>(items: Iterable<T>, ask: (chunk: T[]) => Promise<R[]>): Promise<R[]> {
  const all: R[] = [];
  await inChunks([...new Set(items)], async (chunk) => {
    for (const row of await ask(chunk)) all.push(row);
  });
  return all;
}

/** The same, but all chunks are asked for before any answer: in a transaction, what is sent next comes after all of them. */
export async function collectAtOnce<T, R>(items: Iterable<T>, ask: (chunk: T[]) => Promise<R[]>): Promise<R[]> {
  const answers = await Promise.all([...chunksOf([...new Set(items)], SIZE)].map(ask));
  return answers.flat();
}
