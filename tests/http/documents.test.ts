/** Articles, and the texts that readers hand in: kept to the last byte or not at all. */
import { createHash } from "node:crypto";
import { claimSchema } from "../../model/claim.ts";
import type { DocumentDetail, DocumentView, HandedIn } from "../../model/document-view.ts";
import type { ClaimPage } from "../../model/view.ts";
import { describeApi, json } from "../support/http-api.ts";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
/** Written for this test: a byte order mark, a character outside the BMP, and no newline at the end. */
const TEXT = "\ufeffHeadline.\r\nThe ministry counted 12 boats 🚤 in the harbour.\r\nNobody else did.";
const SENTENCE = "The ministry counted 12 boats 🚤 in the harbour.";
const START = TEXT.indexOf(SENTENCE);
const DOCUMENT = "doc-harbour";

const plain = (text: string, type = "text/plain; charset=utf-8") => ({
  method: "PUT",
  headers: { "Content-Type": type },
  body: Buffer.from(text, "utf8"),
});

describeApi("documents", (api) => {
  beforeAll(async () => {
    await api().store.commit({
      documents: [
        {
          id: DOCUMENT,
          kind: "Article",
          file: "harbour.txt",
          title: "Boats in a harbour",
          language: "en",
          published: "2022-01-12",
          publisher: "publisher-000",
          credits: [],
          length: TEXT.length,
          sha256: sha256(TEXT),
        },
      ],
      sentences: [
        {
          id: "harbour:s1",
          document: DOCUMENT,
          idx: 1,
          kind: "sentence",
          start: START,
          end: START + SENTENCE.length,
          sha256: sha256(SENTENCE),
          paraphrase: "A ministry gives a number of boats.",
        },
      ],
      claims: [
        claimSchema.parse({
          id: "harbour-1",
          document: DOCUMENT,
          subject: "kazakhstan",
          predicate: "hasCondition",
          object: { value: "12 boats", datatype: "string" },
          statedOn: { date: "2022-01-12", precision: "day" },
          speaker: "kazakhstan-health-ministry",
          reporter: "publisher-000",
          attribution: "indirect",
          polarity: "asserts",
          modality: "claimed",
          evidence: ["harbour:s1"],
        }),
      ],
    });
  });

  const handIn = (file: string, text: string) =>
    api().server.get<HandedIn>(`/texts?file=${encodeURIComponent(file)}`, { ...plain(text), method: "POST" });

  test("the list has every article with its publisher and number of claims", async () => {
    const { documents } = await api().server.get<{ documents: DocumentView[] }>("/documents");
    expect(documents.map(({ document, claims, textHeld }) => [document.id, claims, textHeld])).toEqual([
      ["doc-000", 98, false],
      ["doc-001", 99, false],
      [DOCUMENT, 1, false],
    ]);
  });

  test("an article has its sentences and mentions at offsets, and no text before anybody hands it in", async () => {
    const detail = await api().server.get<DocumentDetail>("/documents/doc-000");
    expect(detail.text).toBeNull();
    expect(detail.sentences.length).toBeGreaterThan(20);
    expect(detail.mentions.length).toBeGreaterThan(100);
    for (const { start, end } of detail.sentences) expect(end <= detail.document.length && start < end).toBe(true);
  });

  test("another text is refused with both hashes, and nothing is kept", async () => {
    for (const wrong of [TEXT.slice(1), `${TEXT}\n`, TEXT.replaceAll("\r\n", "\n"), ""]) {
      const problem = await api().server.problem(`/documents/${DOCUMENT}/text`, plain(wrong));
      expect(problem).toMatchObject({ status: 409, code: "conflict" });
      expect(problem.detail).toContain(sha256(wrong));
      expect(problem.detail).toContain(sha256(TEXT));
      expect(problem.detail).toMatch(/nothing was kept/);
    }
    expect((await api().server.get<DocumentDetail>(`/documents/${DOCUMENT}`)).text).toBeNull();
  });

  test.each(["text/plain", "application/json"])("the right text is kept when it is sent as %s", async (type) => {
    const sent = type === "text/plain" ? plain(TEXT) : json("PUT", { text: TEXT });
    const kept = await api().server.get<DocumentView>(`/documents/${DOCUMENT}/text`, sent);
    expect(kept.textHeld).toBe(true);
    expect((await api().server.get<DocumentDetail>(`/documents/${DOCUMENT}`)).text).toBe(TEXT);
  });

  test("evidence is the exact sentence, verified by its hash, once the text is held", async () => {
    await api().server.get(`/documents/${DOCUMENT}/text`, plain(TEXT));
    const { claims } = await api().server.get<ClaimPage>(`/claims?document=${DOCUMENT}`);
    expect(claims[0]?.evidence).toEqual([expect.objectContaining({ exact: SENTENCE, verified: true, start: START })]);
    const { claims: others } = await api().server.get<ClaimPage>("/claims?document=doc-001&limit=1");
    expect(others[0]?.evidence[0]).toMatchObject({ exact: null, verified: false });
  });

  test("bytes that are no UTF-8, another character set and other types are refused", async () => {
    const path = `/documents/${DOCUMENT}/text`;
    const bytes = { method: "PUT", headers: { "Content-Type": "text/plain" }, body: Buffer.from([0x48, 0xff, 0xfe]) };
    expect(await api().server.problem(path, bytes)).toMatchObject({ status: 400, errors: [{ path: "text" }] });
    expect(await api().server.problem(path, plain(TEXT, "text/plain; charset=utf-16"))).toMatchObject({ status: 415 });
    expect(await api().server.problem(path, plain(TEXT, "text/html"))).toMatchObject({ status: 415 });
  });

  test("a text finds its own document by its hash, whatever its file is called", async () => {
    const answer = await handIn("copy (2).txt", TEXT);
    expect(answer).toMatchObject({ file: "copy (2).txt", kept: { document: { id: DOCUMENT }, textHeld: true }, refusal: null });
    const detail = await api().server.get<DocumentDetail>(`/documents/${DOCUMENT}`);
    expect(detail).toMatchObject({ text: TEXT, textVerified: true, verifiedSentences: ["harbour:s1"] });
  });

  test.each([
    ["unix.txt", TEXT.replaceAll("\r\n", "\n"), /lines end as on Unix \(LF\) instead of as on Windows/],
    ["marked.txt", TEXT.slice(1), /byte order mark at its beginning is missing/],
    ["longer.txt", `${TEXT}\n`, /a line end was added at its end/],
    ["spaces.txt", `${TEXT}  \n\n`, /spaces or empty lines were added at its end/],
    [
      "both.txt",
      `${TEXT.slice(1).replaceAll("\r\n", "\n")}\n`,
      /byte order mark .* missing, and its lines end .*, and a line end was added/,
    ],
    ["harbour.txt", "Something else.", /Perhaps a program changed its line ends, its encoding or its words/],
  ])("%s, which a program has changed, is refused with both hashes and what happened to it", async (file, changed, reason) => {
    const { kept, refusal } = await handIn(file, changed);
    expect(kept).toBeNull();
    for (const part of [file, "nothing was kept", sha256(changed), sha256(TEXT), "Boats in a harbour"]) expect(refusal).toContain(part);
    expect(refusal).toMatch(reason);
  });

  test("a text that no document knows is refused with its own hash", async () => {
    const { kept, refusal } = await handIn("poem.txt", "Roses are red.");
    expect(kept).toBeNull();
    expect(refusal).toContain(sha256("Roses are red."));
    expect(refusal).toMatch(/No article has this hash or this file name/);
    expect(await api().server.problem("/texts", { ...plain("x"), method: "POST" })).toMatchObject({
      status: 400,
      errors: [{ path: "file" }],
    });
  });

  test("an article names all who are mentioned in it", async () => {
    const { mentions, entities, textVerified, verifiedSentences } = await api().server.get<DocumentDetail>("/documents/doc-000");
    const ids = new Set(entities.map(({ id }) => id));
    for (const { entity } of mentions) expect(ids.has(entity)).toBe(true);
    expect([textVerified, verifiedSentences]).toEqual([false, []]);
  });

  test("a text of an unknown document is not found", async () => {
    expect(await api().server.problem("/documents/doc-999/text", plain(TEXT))).toMatchObject({ status: 404 });
  });
});
