/** The items of a source, with the next one already being made while the last is worked on: one more in memory, no wait. */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  const begin = () => {
    // Who works on the last one goes first: what it asks others for is under way while the next is made.
    const next = new Promise((resolve) => setImmediate(resolve)).then(() => iterator.next());
    // Its failure is told when its turn comes.
    next.catch(() => undefined);
    return next;
  };
  try {
    for (let next = begin(); ; ) {
      const { done, value } = await next;
      if (done) return;
      next = begin();
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
