/** Texts that are handed in: each on its own, and what cannot be a text is never sent. */
import { createHandIn } from "../../../client/core/hand-in.ts";
import type { DocumentView } from "../../../model/document-view.ts";
import { AppError } from "../../../model/errors.ts";

const RECORD = { document: { id: "d", file: "right.txt", title: "The right one", sha256: "a".repeat(64) } } as unknown as DocumentView;

/** Keeps `right.txt`, knows nothing of other files, and is out of order for one of them. */
function setUp() {
  const sent: string[] = [];
  const kept: string[] = [];
  let started = 0;
  const handIn = createHandIn({
    api: {
      documents: async () => [RECORD],
      handIn: async (file) => {
        sent.push(file);
        if (file === "broken.txt") throw new AppError("store-unavailable", "The server does not answer.");
        return file === "right.txt" ? { file, kept: RECORD, refusal: null } : { file, kept: null, refusal: `${file} is unknown.` };
      },
    },
    onStart: () => started++,
    onKept: ({ document }) => kept.push(document.id),
  });
  return { handIn, sent, kept, started: () => started };
}

const file = (name: string, content: BlobPart = "text"): File => new File([content], name);

test("what is right is kept whatever becomes of the others, and each file is answered for", async () => {
  const { handIn, kept, started } = setUp();
  await handIn.add([file("wrong.txt"), file("broken.txt"), file("right.txt")]);
  expect(handIn.states.get().map((state) => [state.file, state.kept?.document.id ?? null, state.refusal])).toEqual([
    ["wrong.txt", null, "wrong.txt is unknown."],
    ["broken.txt", null, "broken.txt was not kept. The server does not answer."],
    ["right.txt", "d", null],
  ]);
  expect(kept).toEqual(["d"]);
  expect(started()).toBe(1);
  handIn.forget();
  expect(handIn.states.get()).toEqual([]);
});

test("bytes that are no UTF-8 are not sent, and the hash that was expected is said", async () => {
  const { handIn, sent } = setUp();
  await handIn.add([file("right.txt", new Uint8Array([0x48, 0xff, 0xfe])), file("other.txt", new Uint8Array([0xc0]))]);
  expect(sent).toEqual([]);
  const [right, other] = handIn.states.get();
  expect(right?.refusal).toMatch(
    /^right\.txt is not text in UTF-8.*Windows-1251.*Nothing of it was kept\. .*“The right one” has SHA-256 a{64}\.$/,
  );
  expect(other?.refusal).toMatch(/Nothing of it was kept\.$/);
});

test("a file that cannot be read, or is too large, is not sent", async () => {
  const { handIn, sent } = setUp();
  const folder = Object.assign(file("folder"), { arrayBuffer: () => Promise.reject(new Error("a folder")) });
  const large = Object.defineProperty(file("large.txt"), "size", { value: 20_000_001 });
  await handIn.add([folder, large]);
  expect(sent).toEqual([]);
  expect(handIn.states.get().map(({ refusal }) => refusal)).toEqual([
    expect.stringMatching(/perhaps it is a folder/),
    expect.stringMatching(/larger than an article may be/),
  ]);
});
