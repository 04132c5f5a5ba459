/** An article in rows: every character once and in order, marks at their offsets, nothing shown that no hash proves. */
import fc from "fast-check";
import { type ArticleRow, articleRows, MOST_IN_ROW, segmentsOf } from "../../../client/core/article-rows.ts";
import type { Mention, Sentence } from "../../../model/document.ts";
import type { DocumentDetail } from "../../../model/document-view.ts";
import type { ClaimView } from "../../../model/view.ts";

const HASH = "0".repeat(64);
const sentence = (id: string, start: number, end: number): Sentence => ({
  id,
  document: "d",
  idx: start,
  kind: "sentence",
  start,
  end,
  sha256: HASH,
  paraphrase: `What ${id} says.`,
});
const mention = (id: string, of: string, start: number, end: number): Mention => ({
  id,
  document: "d",
  sentence: of,
  entity: id,
  type: "NAM",
  start,
  end,
  sha256: HASH,
});
const claim = (id: string, evidence: string[], cue?: { start: number; end: number }): ClaimView =>
  ({ claim: { id, evidence, ...(cue && { cue: { ...cue, sha256: HASH, gist: "gist" } }) } }) as unknown as ClaimView;

type Detail = Parameters<typeof articleRows>[0];
const detail = (text: string | null, sentences: Sentence[], more: Partial<DocumentDetail> = {}): Detail =>
  ({ text, sentences, mentions: [], verifiedSentences: sentences.map(({ id }) => id), ...more }) as unknown as Detail;

const TEXT = "Title\n\nAnna met Ben in Almaty. Nobody denied it.\nCredits";
const FIRST = sentence("s1", 7, 30);
const SECOND = sentence("s2", 31, 48);

const wordsOf = (row: ArticleRow): string => TEXT.slice(row.start, row.end);

test("sentences stand in order, with what no sentence covers between them", () => {
  const rows = articleRows(detail(TEXT, [SECOND, FIRST]), []);
  expect(rows.map((row) => [row.sentence?.id ?? null, wordsOf(row).trim()])).toEqual([
    [null, "Title"],
    ["s1", "Anna met Ben in Almaty."],
    ["s2", "Nobody denied it."],
    [null, "Credits"],
  ]);
});

test("without the text there are the sentences alone, and none is shown as proven", () => {
  const rows = articleRows(detail(null, [FIRST, SECOND], { verifiedSentences: [] }), [claim("c", ["s2"])]);
  expect(rows.map(({ key, verified, claims }) => [key, verified, claims.length])).toEqual([
    ["s1", false, 0],
    ["s2", false, 1],
  ]);
});

test("a sentence whose hash is not in the held text is not shown as its own words", () => {
  const rows = articleRows(detail(TEXT, [FIRST, SECOND], { verifiedSentences: ["s2"] }), []);
  expect(rows.filter((row) => row.sentence !== null).map(({ verified }) => verified)).toEqual([false, true]);
});

test("words are divided where mentions and the words of claims begin and end; the shortest mention wins", () => {
  const mentions = [mention("anna-and-ben", "s1", 7, 19), mention("ben", "s1", 16, 19), mention("almaty", "s1", 23, 29)];
  const [row] = articleRows(detail(TEXT, [FIRST], { mentions }), [claim("c", ["s1"], { start: 12, end: 29 })]).filter(
    (each) => each.sentence !== null,
  );
  expect(row && segmentsOf(row, TEXT).map(({ text, mention: found, claims }) => [text, found?.id ?? null, claims.length])).toEqual([
    ["Anna ", "anna-and-ben", 0],
    ["met ", "anna-and-ben", 1],
    ["Ben", "ben", 1],
    [" in ", null, 1],
    ["Almaty", "almaty", 1],
    [".", null, 0],
  ]);
});

test("whatever the sentences, no character is lost, shown twice or in a row that is too long", () => {
  const body = fc.string({ unit: fc.constantFrom("a", " ", "\n", "🚤", "b".repeat(700)), maxLength: 40 });
  fc.assert(
    fc.property(body, fc.array(fc.nat(20_000), { maxLength: 8 }), (text, cuts) => {
      const points = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
      const sentences = points.slice(0, -1).flatMap((start, index) => {
        const end = points[index + 1] ?? start;
        return index % 2 === 0 ? [sentence(`s${start}`, start, end)] : [];
      });
      const rows = articleRows(detail(text, sentences), []);
      let at = 0;
      for (const row of rows) {
        expect(row.start).toBeGreaterThanOrEqual(at);
        expect(text.slice(at, row.start).trim()).toBe("");
        expect(row.end - row.start).toBeLessThanOrEqual(MOST_IN_ROW);
        expect(
          segmentsOf(row, text)
            .map((segment) => segment.text)
            .join(""),
        ).toBe(text.slice(row.start, row.end));
        at = row.end;
      }
      expect(text.slice(at).trim()).toBe("");
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }),
  );
});

test("a text of five million characters becomes rows at once", () => {
  const text = "word ".repeat(1_000_000);
  const start = performance.now();
  expect(articleRows(detail(text, []), []).length).toBeGreaterThan(2000);
  expect(performance.now() - start).toBeLessThan(2000);
});
