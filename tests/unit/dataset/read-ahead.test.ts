/** Reading ahead gives what the source gives, one step early, and leaves nothing open. */
import { readAhead } from "../../../server/dataset/read-ahead.ts";

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
