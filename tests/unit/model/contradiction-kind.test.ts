/** What a set of rival claims is about, kind by kind. */
import { type Claim, claimSchema } from "../../../model/claim.ts";
import { contradictionKind, toDisputed } from "../../../model/contradiction.ts";
import { factKey } from "../../../model/fact.ts";
import type { Kind } from "../../../model/schema.ts";
import { boundsOfClaim } from "../../contract/reference-contradictions.ts";

let count = 0;
const claim = (fields: object): Claim => {
  count += 1;
  return claimSchema.parse({
    id: `c${count}`,
    document: "d",
    subject: "ana",
    predicate: "presentIn",
    object: { entity: "town" },
    statedOn: { date: "2022-01-09", precision: "day" },
    speaker: "paper",
    reporter: "paper",
    attribution: "narration",
    polarity: "asserts",
    modality: "reported",
    evidence: ["s1"],
    ...fields,
  });
};
const number = (value: number, unit = "people") => ({ predicate: "deathToll", object: { value, datatype: "number", unit } });
const day = (date: string) => ({ predicate: "appointedTo", object: { entity: "board" }, eventDate: { date, precision: "day" } });
const kindOf = (id: string): Kind => (id === "town" || id === "village" ? "Place" : "Person");
const kind = (a: Claim, b: Claim) => {
  const disputed = (claim: Claim) =>
    toDisputed({
      id: claim.id,
      fact: factKey(claim),
      datatype: "entity" in claim.object ? null : claim.object.datatype,
      polarity: claim.polarity,
    });
  const boundsOf = (id: string) => boundsOfClaim(id === a.id ? a : b);
  return [
    [a, b],
    [b, a],
  ].map(([one, other]) => {
    const pair = [disputed(one as Claim), disputed(other as Claim)] as const;
    return contradictionKind(pair, [pair], kindOf, boundsOf);
  });
};

test.each([
  ["number", number(164), number(12)],
  ["number", number(164), { predicate: "deathToll", object: { value: "dozens of", datatype: "quantity-word", unit: "people" } }],
  ["number", number(164), number(18, "agents")],
  ["denial", {}, { polarity: "denies" }],
  ["withheld", {}, { polarity: "does-not-confirm" }],
  ["account", { polarity: "denies" }, { polarity: "does-not-confirm" }],
  ["date", day("2022-01-08"), day("2022-01-10")],
  ["account", day("2022-01-08"), { ...day("2022-01-08"), eventDate: { date: "2022-01", precision: "month" } }],
  [
    "date",
    { predicate: "foundedOn", object: { value: "1992", datatype: "date" } },
    { predicate: "foundedOn", object: { value: "1993", datatype: "date" } },
  ],
  ["place", {}, { object: { entity: "village" } }],
  ["agent", { subject: "ben" }, { subject: "ana" }],
  ["agent", { predicate: "replaced", object: { entity: "ben" } }, { predicate: "replaced", object: { entity: "cem" } }],
  ["account", {}, { predicate: "departedFrom" }],
])("%s", (expected, a, b) => {
  expect(kind(claim(a), claim(b))).toEqual([expected, expected]);
});
