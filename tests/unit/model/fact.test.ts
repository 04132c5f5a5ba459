/** Properties of the roll-up: what must hold for any claims, however they come. */
import fc from "fast-check";
import { type Claim, type ClaimLink, rootSource } from "../../../model/claim.ts";
import {
  type Bounds,
  type Contradiction,
  certaintyOn,
  edgeType,
  type Fact,
  factKey,
  factSchema,
  rollUp,
  rollUpFact,
} from "../../../model/fact.ts";
import { dayBounds, type PartialDate } from "../../../model/partial-date.ts";
import { claimsWithLinks, nearDay } from "../../support/claim-arbitraries.ts";

const shuffled = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length });
const factsByKey = (claims: readonly Claim[], links: readonly ClaimLink[]) =>
  new Map(rollUp(claims, links).map((fact) => [fact.key, fact]));

test("facts depend on what the claims say and not on their order", () => {
  const cases = claimsWithLinks.chain(({ claims, links }) => fc.tuple(fc.constant({ claims, links }), shuffled(claims), shuffled(links)));
  fc.assert(
    fc.property(cases, ([{ claims, links }, otherClaims, otherLinks]) => {
      expect(rollUp(otherClaims, otherLinks)).toEqual(rollUp(claims, links));
    }),
  );
});

test("rolling up one fact by its own claims gives the same as rolling everything up", () => {
  fc.assert(
    fc.property(claimsWithLinks, ({ claims, links }) => {
      const facts = factsByKey(claims, links);
      const claimOf = (id: string): Claim => claims.find((claim) => claim.id === id) as Claim;
      for (const key of new Set(claims.map(factKey))) {
        const own = claims.filter((claim) => factKey(claim) === key);
        const contradictions: Contradiction[] = links
          .filter(({ type }) => type === "contradicts")
          .flatMap(({ from, to }) => [[from, to] as const, [to, from] as const])
          .filter(([at, other]) => factKey(claimOf(at)) === key && claimOf(other).review === "accepted")
          .map(([at, other]) => ({ claim: at, otherFact: factKey(claimOf(other)) }));
        expect(rollUpFact(own, contradictions)).toEqual(facts.get(key) ?? null);
      }
    }),
  );
});

/** Rule 2 of the model's description, read once more and written without looking at the code under test. */
function statusByTheRule(fact: Fact, claims: readonly Claim[], links: readonly ClaimLink[]): string {
  const accepted = new Map(claims.filter(({ review }) => review === "accepted").map((claim) => [claim.id, claim]));
  const mine = [...accepted.values()].filter((claim) => factKey(claim) === fact.key);
  const assertions = mine.filter(({ polarity }) => polarity === "asserts");
  if (assertions.length === 0) return "only-denied";
  const contradicted = assertions.some(({ id }) =>
    links.some(({ type, from, to }) => type === "contradicts" && ((from === id && accepted.has(to)) || (to === id && accepted.has(from)))),
  );
  if (mine.length > assertions.length || contradicted) return "contested";
  return new Set(assertions.map(rootSource)).size > 1 ? "corroborated" : "single-source";
}

test("the status follows the rule, and every accepted claim is in one fact by its stance", () => {
  fc.assert(
    fc.property(claimsWithLinks, ({ claims, links }) => {
      const facts = rollUp(claims, links);
      for (const fact of facts) {
        expect(factSchema.parse(fact)).toEqual(fact);
        expect(fact.status).toBe(statusByTheRule(fact, claims, links));
        expect(edgeType(fact) === null).toBe(fact.object === null || fact.asserts.length === 0 || fact.predicate === "deathToll");
      }
      const ids = (stance: "asserts" | "denies" | "withholds") => facts.flatMap((fact) => fact[stance]).sort();
      const expected = (polarity: Claim["polarity"]) =>
        claims
          .filter((claim) => claim.review === "accepted" && claim.polarity === polarity)
          .map(({ id }) => id)
          .sort();
      expect(ids("asserts")).toEqual(expected("asserts"));
      expect(ids("denies")).toEqual(expected("denies"));
      expect(ids("withholds")).toEqual(expected("does-not-confirm"));
      expect(facts.map(({ key }) => key)).toEqual([...new Set(facts.map(({ key }) => key))].sort());
    }),
  );
});

test("without a denial no fact becomes contested that was not", () => {
  fc.assert(
    fc.property(claimsWithLinks, ({ claims, links }) => {
      const before = factsByKey(claims, links);
      for (const denial of claims.filter(({ polarity }) => polarity === "denies")) {
        const rest = claims.filter(({ id }) => id !== denial.id);
        const restLinks = links.filter(({ from, to }) => from !== denial.id && to !== denial.id);
        for (const fact of rollUp(rest, restLinks)) {
          if (fact.status === "contested") expect(before.get(fact.key)?.status).toBe("contested");
          expect(fact.rootSources).toEqual(before.get(fact.key)?.rootSources);
        }
      }
    }),
  );
});

test("claims that are pending or rejected change nothing", () => {
  fc.assert(
    fc.property(claimsWithLinks, ({ claims, links }) => {
      const accepted = claims.filter(({ review }) => review === "accepted");
      const between = links.filter(({ from, to }) => [from, to].every((id) => accepted.some((claim) => claim.id === id)));
      expect(rollUp(accepted, between)).toEqual(rollUp(claims, links));
    }),
  );
});

test("rivals rival each other", () => {
  fc.assert(
    fc.property(claimsWithLinks, ({ claims, links }) => {
      const facts = factsByKey(claims, links);
      for (const { key, rivals } of facts.values()) for (const rival of rivals) expect(facts.get(rival)?.rivals).toContain(key);
    }),
  );
});

const allows = (date: PartialDate | null, day: string): boolean => {
  const { min, max } = dayBounds(date);
  return (min === null || min <= day) && (max === null || day <= max);
};
const inside = (min: string | null, max: string | null, day: string): boolean =>
  (min === null || min <= day) && (max === null || day <= max);

test("bounds never exclude a day that every assertion allows", () => {
  fc.assert(
    fc.property(claimsWithLinks, nearDay, ({ claims, links }, day) => {
      for (const { asserts, bounds } of rollUp(claims, links)) {
        const asserting = claims.filter(({ id }) => asserts.includes(id));
        if (asserting.every(({ validFrom }) => allows(validFrom, day))) expect(inside(bounds.fromMin, bounds.fromMax, day)).toBe(true);
        if (asserting.every(({ validTo }) => allows(validTo, day))) expect(inside(bounds.toMin, bounds.toMax, day)).toBe(true);
        if (asserting.every(({ eventDate }) => allows(eventDate, day))) expect(inside(bounds.eventMin, bounds.eventMax, day)).toBe(true);
        for (const [min, max] of [
          [bounds.fromMin, bounds.fromMax],
          [bounds.toMin, bounds.toMax],
          [bounds.eventMin, bounds.eventMax],
        ] as const) {
          if (min !== null && max !== null) expect(min <= max).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("sources that exclude each other leave the widest interval, not an empty one", () => {
  const on = (id: string, from: string): Claim => ({
    id,
    document: "d",
    subject: "ana",
    predicate: "heads",
    object: { entity: "board" },
    qualifiers: {},
    validFrom: { date: from, precision: "year" },
    validTo: null,
    eventDate: null,
    statedOn: { date: null, precision: "unknown" },
    speaker: id,
    reporter: "r",
    reportedVia: [],
    cites: [],
    attribution: "indirect",
    polarity: "asserts",
    modality: "claimed",
    evidence: ["s"],
    review: "accepted",
    extractedBy: "test",
  });
  expect(rollUpFact([on("a", "2019"), on("b", "2021")], [])?.bounds).toMatchObject({ fromMin: "2019-01-01", fromMax: "2021-12-31" });
});

const bound = fc.option(nearDay, { nil: null });
const bounds: fc.Arbitrary<Bounds> = fc.tuple(bound, bound, bound, bound).map(([a, b, c, d]) => ({
  fromMin: a && b && a > b ? b : a,
  fromMax: a && b && a > b ? a : b,
  toMin: c && d && c > d ? d : c,
  toMax: c && d && c > d ? c : d,
  eventMin: null,
  eventMax: null,
}));

describe("certainty on a day", () => {
  test("certain days form one stretch, and so do days that are not excluded", () => {
    fc.assert(
      fc.property(bounds, fc.uniqueArray(nearDay, { minLength: 3, maxLength: 3 }), (given, days) => {
        const [first, middle, last] = days.sort().map((day) => certaintyOn(given, day));
        if (first === "certain" && last === "certain") expect(middle).toBe("certain");
        if (first !== null && last !== null) expect(middle).not.toBeNull();
      }),
    );
  });

  test("no day before the earliest beginning or after the latest end; nothing is certain without both bounds", () => {
    fc.assert(
      fc.property(bounds, nearDay, (given, day) => {
        const certainty = certaintyOn(given, day);
        if (given.fromMin !== null && day < given.fromMin) expect(certainty).toBeNull();
        if (given.toMax !== null && day > given.toMax) expect(certainty).toBeNull();
        if (given.fromMax === null || given.toMin === null) expect(certainty).not.toBe("certain");
        if (given.fromMin === null && given.toMax === null) expect(certainty).not.toBeNull();
      }),
    );
  });

  test.each([
    ["2022-01-04", null],
    ["2022-01-05", "not-excluded"],
    ["2022-01-07", "certain"],
    ["2022-01-09", "certain"],
    ["2022-01-10", "not-excluded"],
    ["2022-01-11", "not-excluded"],
    ["2022-01-12", null],
  ])("on %s: %s", (day, expected) => {
    const given = {
      fromMin: "2022-01-05",
      fromMax: "2022-01-07",
      toMin: "2022-01-09",
      toMax: "2022-01-11",
      eventMin: null,
      eventMax: null,
    };
    expect(certaintyOn(given, day)).toBe(expected);
  });
});

test("the key tells literals apart by value, range, comparator and unit", () => {
  const key = (object: Claim["object"]) => factKey({ subject: "flood", predicate: "deathToll", object });
  expect(key({ value: 164, datatype: "number", unit: "people" })).toBe("flood|deathToll|164 people");
  expect(key({ value: 8000, datatype: "number", unit: "people", comparator: "~" })).toBe("flood|deathToll|~8000 people");
  expect(key({ value: 10, max: 15, datatype: "number" })).toBe("flood|deathToll|10-15");
  expect(key({ value: "closed", datatype: "string", unit: null })).toBe("flood|deathToll|closed");
  expect(key({ entity: "dolna" })).toBe("flood|deathToll|dolna");
});
