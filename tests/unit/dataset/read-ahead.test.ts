/** Reading ahead gives what the source gives, one step early, and leaves nothing open. */
import { mapAhead, readAhead } from "../../../server/dataset/read-ahead.ts";

function source(log: string[], failAt = -1) {
  return (async function* () {
    try {
      for (let n = 0; n < 4; n += 1) {
        if (n === failAt) throw new Error(`no ${n}`);
        log.push(`made ${n}`);
        yield n;
      }
    } finally {
      log.push("closed");
    }
  })();
}

test("each item is made while the one before is worked on", async () => {
  const log: string[] = [];
  for await (const n of readAhead(source(log))) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    log.push(`done ${n}`);
  }
  expect(log).toEqual(["made 0", "made 1", "done 0", "made 2", "done 1", "made 3", "done 2", "closed", "done 3"]);
});

test("a failure comes in its turn, after the items before it", async () => {
  const seen: number[] = [];
  const reading = (async () => {
    for await (const n of readAhead(source([], 2))) seen.push(n);
  })();
  await expect(reading).rejects.toThrow("no 2");
  expect(seen).toEqual([0, 1]);
});

test("who stops early closes the source", async () => {
  const log: string[] = [];
  for await (const n of readAhead(source(log))) if (n === 1) break;
  expect(log.at(-1)).toBe("closed");
});

test("work on the next items is under way while one is worked on further, and results keep the order", async () => {
  const log: string[] = [];
  const work = async (n: number): Promise<number> => {
    log.push(`begun ${n}`);
    // The first takes longest.
    await new Promise((resolve) => setTimeout(resolve, 20 - 5 * n));
    return n * 10;
  };
  const seen: number[] = [];
  for await (const n of mapAhead(source([]), work, 2)) {
    log.push(`got ${n}`);
    seen.push(n);
  }
  expect(seen).toEqual([0, 10, 20, 30]);
  expect(log).toEqual(["begun 0", "begun 1", "begun 2", "got 0", "begun 3", "got 10", "got 20", "got 30"]);
});

test("work that fails is told in its turn, and ends the reading", async () => {
  const log: string[] = [];
  const seen: number[] = [];
  const work = async (n: number): Promise<number> => {
    if (n === 1) throw new Error("no 1");
    return n;
  };
  const reading = (async () => {
    for await (const n of mapAhead(source(log), work, 2)) seen.push(n);
  })();
  await expect(reading).rejects.toThrow("no 1");
  expect(seen).toEqual([0]);
  expect(log.at(-1)).toBe("closed");
});
