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

/**
 * What `work` makes of each item, in the order of the items, with the work on the next `ahead` of them under way while one
 * is worked on further.
 */
export async function* mapAhead<T, R>(source: AsyncIterable<T>, work: (item: T) => Promise<R>, ahead: number): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for await (const item of source) {
    const result = work(item);
    // Its failure is told when its turn comes.
    result.catch(() => undefined);
    underWay.push(result);
    const [first] = underWay;
    if (first === undefined || underWay.length <= ahead) continue;
    underWay.shift();
    yield await first;
  }
  for (const result of underWay) yield await result;
}
