/** Random claims, links and dates for property tests: few ids and values, so that claims meet in facts. */
import fc from "fast-check";
import type { Claim, ClaimLink, ClaimObject } from "../../model/claim.ts";
import type { PartialDate } from "../../model/partial-date.ts";
import { POLARITIES } from "../../model/schema.ts";

export const day = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Days that are near each other, so that intervals meet. */
export const nearDay = fc.integer({ min: 0, max: 90 }).map((days) => new Date(Date.UTC(2021, 10, 20 + days)).toISOString().slice(0, 10));

export const partialDateOf = (days: fc.Arbitrary<string>): fc.Arbitrary<PartialDate> => {
  const known = fc.constantFrom("day", "month", "year").chain((precision) => {
    const length = { day: 10, month: 7, year: 4 }[precision] ?? 10;
    return days.map((date): PartialDate => ({ date: date.slice(0, length), precision: precision as "day" }));
  });
  const open = fc.tuple(fc.option(days, { nil: undefined }), fc.option(days, { nil: undefined })).map(([a, b]): PartialDate => {
    const [notBefore, notAfter] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
    return { date: null, precision: "unknown", ...(notBefore && { notBefore }), ...(notAfter && { notAfter }) };
  });
  return fc.oneof(known, open);
};

const entity = fc.constantFrom("ana", "board", "courier", "dolna");
const object: fc.Arbitrary<ClaimObject> = fc.oneof(
  entity.map((id) => ({ entity: id })),
  fc.constantFrom<ClaimObject>(
    { value: 164, datatype: "number", unit: "people" },
    { value: 10, max: 15, datatype: "number", unit: "people" },
    { value: "dozens of", datatype: "quantity-word", unit: "people" },
  ),
);
const maybeDate = fc.option(partialDateOf(nearDay), { nil: null });

const claimBody = fc.record({
  document: fc.constantFrom("doc-1", "doc-2", "doc-3"),
  subject: entity,
  predicate: fc.constantFrom("relatedTo" as const, "deathToll" as const),
  object,
  validFrom: maybeDate,
  validTo: maybeDate,
  eventDate: maybeDate,
  statedOn: partialDateOf(nearDay),
  speaker: entity,
  cites: fc.array(entity, { maxLength: 2 }),
  polarity: fc.constantFrom(...POLARITIES),
  review: fc.constantFrom("accepted" as const, "accepted" as const, "accepted" as const, "pending" as const, "rejected" as const),
  position: fc.option(fc.constantFrom("head", "deputy"), { nil: undefined }),
});

export const claimList: fc.Arbitrary<Claim[]> = fc.array(claimBody, { minLength: 1, maxLength: 14 }).map((bodies) =>
  bodies.map(({ position, ...body }, index) => ({
    ...body,
    id: `c${index}`,
    qualifiers: position === undefined ? {} : { position },
    reporter: "courier",
    reportedVia: [],
    attribution: "indirect" as const,
    modality: "claimed" as const,
    evidence: ["s1"],
    extractedBy: "test",
  })),
);

/** Claims with links between them. */
export const claimsWithLinks: fc.Arbitrary<{ claims: Claim[]; links: ClaimLink[] }> = claimList.chain((claims) => {
  const id = fc.constantFrom(...claims.map((claim) => claim.id));
  const link = fc.record({ from: id, type: fc.constantFrom("contradicts" as const, "contradicts" as const, "supports" as const), to: id });
  const links = fc.uniqueArray(
    link.filter(({ from, to }) => from !== to),
    { maxLength: claims.length > 1 ? 8 : 0, selector: ({ from, type, to }) => `${from} ${type} ${to}` },
  );
  return (claims.length > 1 ? links : fc.constant<ClaimLink[]>([])).map((each) => ({ claims, links: each }));
});
