/** When an edge of other people's making was true: a claim cannot end before it begins, and one wrong date refuses no file. */
import { foreignGraph } from "../../../server/formats/foreign-graph.ts";

const claimOf = (attributes: Readonly<Record<string, string>>) =>
  foreignGraph({ name: "their.gexf", published: "2026-01-02" }).claim({
    ...{ type: "edge", key: "1", source: "a", target: "b", attributes, place: "line 3" },
  });

test.each([
  ["in order", "2021-12-31", "2022-01-01"],
  ["on one day", "2022-01-01", "2022-01-01"],
  ["within one year", "2022-06", "2022"],
])("dates that are %s are those of the claim", (_how, start, end) => {
  const claim = claimOf({ start, end });
  expect([claim.validFrom?.date, claim.validTo?.date]).toEqual([start, end]);
  expect(claim.note).toBeUndefined();
});

test("an edge that ends before it begins has no dates, and its note has both", () => {
  const claim = claimOf({ start: "2022", end: "2021" });
  expect(claim).toMatchObject({ validFrom: null, validTo: null });
  expect(claim.note).toBe("their.gexf says: start: 2022; end: 2021");
});
