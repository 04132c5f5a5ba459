/** Every claim of January 2022 reads as a sentence that is made from our own words. */
import type { Claim } from "../../../model/claim.ts";
import { claimStatement, statementOf } from "../../../model/statement.ts";
import { readRecords } from "../../../server/dataset/read-dataset.ts";
import { januaryDataset } from "../../support/articles.ts";

const names = new Map<string, string>();
for await (const { record } of readRecords(januaryDataset, "entities")) names.set(record.id, record.name);
const claims: Claim[] = [];
for await (const { record } of readRecords(januaryDataset, "claims")) claims.push(record);

const nameOf = (id: string): string => {
  const name = names.get(id);
  if (name === undefined) throw new Error(`no entity ${id}`);
  return name;
};
const sentence = ({ subject, predicate, object, qualifiers, polarity, speaker }: Claim): string =>
  claimStatement(nameOf(speaker), polarity, statementOf(subject, { predicate, object, position: qualifiers.position }, nameOf));
const sentenceOf = (id: string): string =>
  claims
    .filter((claim) => claim.id === id)
    .map(sentence)
    .join();

test.each(claims.map((claim): [string, Claim] => [claim.id, claim]))("%s", (_, claim) => {
  const text = sentence(claim);
  expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object|\s{2}|^\s|\s$/);
  expect(text.split(" ").length).toBeGreaterThanOrEqual(2);
  expect(text.length).toBeLessThan(250);
  // It names what the claim is about, by name and never by id.
  expect(text).toContain(nameOf(claim.subject));
  if ("entity" in claim.object) expect(text).toContain(nameOf(claim.object.entity));
  if (claim.polarity !== "asserts") expect(text.startsWith(`${nameOf(claim.speaker)} `)).toBe(true);
  for (const id of names.keys()) if (id.includes("-")) expect(text).not.toContain(id);
});

test.each([
  ["c000-01", "164 people killed in January 2022 unrest in Kazakhstan"],
  ["c001-08", "Ministry of Health of Kazakhstan does not confirm: 164 people killed in January 2022 unrest in Kazakhstan"],
  ["c000-35", "Spokesman of Nursultan Nazarbayev (unnamed) denies: Nursultan Nazarbayev left Kazakhstan"],
  ["c001-04", "about 8,000 people detained in January 2022 unrest in Kazakhstan"],
  ["c001-05", "dozens of people killed in January 2022 unrest in Kazakhstan"],
  ["c001-75", "10,000–15,000 people took part in Demonstration in Almaty, 4 January 2022"],
  ["c000-60", "Collective Security Treaty Organization was founded on 15 May 1992"],
  ["c000-70", "Igor Panarin is a consultant to CSTO Secretariat (consultant for political cooperation)"],
])("%s reads %j", (id, text) => {
  expect(sentenceOf(id)).toBe(text);
});
