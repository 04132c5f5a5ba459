import fc from "fast-check";
import { createDigestSet } from "../../../server/dataset/digest-set.ts";
import { createKeyedHash } from "../../../server/dataset/keyed-hash.ts";

test("it answers as a Set of strings would, through every growth", () => {
  const id = fc.oneof(fc.stringMatching(/^[a-z0-9:-]{0,12}$/), fc.string({ unit: "binary", maxLength: 20 }));
  fc.assert(
    fc.property(fc.array(id, { maxLength: 400 }), fc.array(id, { maxLength: 20 }), (ids, others) => {
      const digests = createDigestSet();
      const set = new Set<string>();
      for (const each of ids) {
        expect(digests.add(each)).toBe(!set.has(each));
        set.add(each);
      }
      for (const each of [...ids, ...others]) expect(digests.has(each)).toBe(set.has(each));
    }),
  );
});

test("a hundred thousand ids in a row stay apart, and those that come next are not among them", () => {
  const digests = createDigestSet();
  const met = (from: number) => Array.from({ length: 100_000 }, (_, each) => `doc-06032:s${from + each}`);
  expect(met(0).every(digests.add)).toBe(true);
  expect(met(0).every(digests.has)).toBe(true);
  expect(met(100_000).some(digests.has)).toBe(false);
});

describe("the hash", () => {
  const hash = createKeyedHash();
  const wordsOf = (text: string): string => {
    hash.take(text);
    return hash.words.join(" ");
  };

  test("is the same for the same text, and another one for each other key", () => {
    expect(wordsOf("a|b|c")).toBe(wordsOf(["a", "b", "c"].join("|")));
    const others = Array.from({ length: 100 }, () => {
      const other = createKeyedHash();
      other.take("a|b|c");
      return other.words.join(" ");
    });
    expect(new Set(others).size).toBe(100);
  });

  test("tells zeros, halves of words and what is beyond ASCII from each other", () => {
    const texts = [
      "",
      "\0",
      "\0\0",
      "\0\0\0",
      "a",
      "a\0",
      "\0a",
      "ab",
      "ba",
      "abc",
      "\u0161",
      "a\u0001",
      "\ud83d\ude00",
      "\ud83d",
      "\ude00",
    ];
    expect(new Set(texts.map(wordsOf)).size).toBe(texts.length);
  });

  test("changes half of its bits, each of them, when one digit of an id changes", () => {
    const changed = new Array<number>(96).fill(0);
    const rounds = 4000;
    for (let each = 0; each < rounds; each++) {
      hash.take(`c${each}0`);
      const before = Uint32Array.from(hash.words);
      hash.take(`c${each}1`);
      for (let bit = 0; bit < 96; bit++) {
        const word = bit >> 5;
        changed[bit] = (changed[bit] ?? 0) + ((((before[word] ?? 0) ^ (hash.words[word] ?? 0)) >>> (bit & 31)) & 1);
      }
    }
    // Seven standard deviations of a fair coin: not one run in a thousand million is beyond.
    const slack = (7 * Math.sqrt(rounds)) / 2;
    for (const count of changed) expect(Math.abs(count - rounds / 2)).toBeLessThan(slack);
  });
});
