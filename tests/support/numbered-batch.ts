/**
 * Batches for crash tests: what batch `n` holds follows from its number alone, so that a test can tell from outside
 * which batches a store has. All of them assert one shared fact, each from a source of its own.
 */
import { type Claim, claimSchema } from "../../model/claim.ts";
import { documentSchema, sentenceSchema } from "../../model/document.ts";
import { type Entity, entitySchema } from "../../model/entity.ts";
import type { Batch } from "../../server/store/graph-store.ts";

const PEOPLE = 8;
const CLAIMS = 40;
const HASH = "0".repeat(64);
const SHARED = ["shared-a", "shared-b"] as const;

/** Key of the fact that every batch asserts once. */
export const SHARED_FACT = `${SHARED[0]}|allyOf|${SHARED[1]}`;

const person = (id: string): Entity => entitySchema.parse({ id, kind: "Person", name: `Person ${id}`, ftm: "Person" });
const personId = (n: number, index: number) => `person-${n}-${index % PEOPLE}`;

const claim = (n: number, index: number, subject: string, object: string): Claim =>
  claimSchema.parse({
    id: `claim-${n}-${index}`,
    document: `doc-${n}`,
    subject,
    predicate: "allyOf",
    object: { entity: object },
    statedOn: { date: "2022-01-05", precision: "day" },
    speaker: personId(n, index * 5),
    reporter: personId(n, 0),
    attribution: "indirect",
    polarity: index % 7 === 3 ? "denies" : "asserts",
    modality: "reported",
    evidence: [`sentence-${n}`],
  });

export function numberedBatch(n: number): Required<Omit<Batch, "mentions" | "texts" | "links" | "origin">> {
  const own = Array.from({ length: PEOPLE }, (_, index) => person(personId(n, index)));
  const others = Array.from({ length: CLAIMS - 1 }, (_, index) =>
    claim(n, index + 1, personId(n, index), personId(n, index + 1 + Math.floor(index / PEOPLE))),
  );
  return {
    entities: [...own, ...SHARED.map(person)],
    documents: [
      documentSchema.parse({
        id: `doc-${n}`,
        kind: "Article",
        file: `doc-${n}.txt`,
        title: `Document ${n}`,
        language: "en",
        published: "2022-01-06",
        publisher: personId(n, 0),
        length: 100,
        sha256: String(n).padStart(64, "0"),
      }),
    ],
    sentences: [
      sentenceSchema.parse({
        id: `sentence-${n}`,
        document: `doc-${n}`,
        idx: 0,
        kind: "sentence",
        start: 0,
        end: 100,
        sha256: HASH,
        paraphrase: `Sentence of document ${n}`,
      }),
    ],
    claims: [claim(n, 0, SHARED[0], SHARED[1]), ...others],
  };
}
