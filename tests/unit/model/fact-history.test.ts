/** Properties of the versions of a fact: the roll-up of what was published by a day, on every day. */
import fc from "fast-check";
import { factKey, rollUp } from "../../../model/fact.ts";
import { type DatedClaim, type DatedContradiction, factVersions, rollUpKnownOn } from "../../../model/fact-history.ts";
import { claimsWithLinks, nearDay } from "../../support/claim-arbitraries.ts";

/** Claims and links with a day of publication for each claim. */
const dated = claimsWithLinks.chain(({ claims, links }) =>
  fc.array(nearDay, { minLength: claims.length, maxLength: claims.length }).map((days) => ({
    links,
    claims: claims.map((claim, index): DatedClaim => ({ claim, published: days[index] ?? "" })),
  })),
);

function contradictionsOf(
  key: string,
  claims: readonly DatedClaim[],
  links: readonly { from: string; to: string; type: string }[],
): DatedContradiction[] {
  const byId = new Map(claims.map((each) => [each.claim.id, each]));
  const opposed = links.filter(({ type }) => type === "contradicts");
  return opposed
    .flatMap(({ from, to }) => [[from, to] as const, [to, from] as const])
    .flatMap(([at, other]) => {
      const [mine, theirs] = [byId.get(at), byId.get(other)];
      if (!mine || !theirs || factKey(mine.claim) !== key || theirs.claim.review !== "accepted") return [];
      return { claim: at, otherFact: factKey(theirs.claim), published: theirs.published };
    });
}

test("on every day the version that stands is the roll-up of the claims published by then, and of the links between them", () => {
  fc.assert(
    fc.property(dated, nearDay, ({ claims, links }, anyDay) => {
      for (const key of new Set(claims.map(({ claim }) => factKey(claim)))) {
        const own = claims.filter(({ claim }) => factKey(claim) === key);
        const versions = factVersions(own, contradictionsOf(key, claims, links));
        for (const day of [anyDay, ...claims.map(({ published }) => published)]) {
          const known = claims.filter(({ published }) => published <= day).map(({ claim }) => claim);
          const ids = new Set(known.map(({ id }) => id));
          const between = links.filter(({ from, to }) => ids.has(from) && ids.has(to));
          const expected = rollUp(known, between).find((fact) => fact.key === key);
          expect(versions.findLast(({ knownFrom }) => knownFrom <= day)?.fact).toEqual(expected);
          expect(rollUpKnownOn(own, contradictionsOf(key, claims, links), day)).toEqual(expected ?? null);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("the last version is the roll-up of everything, versions begin one after the other, and no two neighbours are equal", () => {
  fc.assert(
    fc.property(dated, ({ claims, links }) => {
      const everything = new Map(
        rollUp(
          claims.map(({ claim }) => claim),
          links,
        ).map((fact) => [fact.key, fact]),
      );
      for (const key of new Set(claims.map(({ claim }) => factKey(claim)))) {
        const own = claims.filter(({ claim }) => factKey(claim) === key);
        const versions = factVersions(own, contradictionsOf(key, claims, links));
        expect(versions.at(-1)?.fact).toEqual(everything.get(key));
        expect(versions.map(({ knownFrom }) => knownFrom)).toEqual([...new Set(versions.map(({ knownFrom }) => knownFrom))].sort());
        versions.slice(1).forEach(({ fact }, index) => {
          expect(fact).not.toEqual(versions[index]?.fact);
          // What was asserted, denied or withheld once is never unsaid.
          for (const stance of ["asserts", "denies", "withholds"] as const) {
            expect(fact[stance]).toEqual(expect.arrayContaining(versions[index]?.fact[stance] ?? []));
          }
        });
      }
    }),
  );
});

test("claims that were all published on one day have one version", () => {
  fc.assert(
    fc.property(dated, nearDay, ({ claims, links }, day) => {
      const sameDay = claims.map(({ claim }) => ({ claim, published: day }));
      for (const key of new Set(claims.map(({ claim }) => factKey(claim)))) {
        const own = sameDay.filter(({ claim }) => factKey(claim) === key);
        const versions = factVersions(own, contradictionsOf(key, sameDay, links));
        const counts = own.some(({ claim }) => claim.review === "accepted");
        expect(versions.map(({ knownFrom }) => knownFrom)).toEqual(counts ? [day] : []);
      }
    }),
  );
});
