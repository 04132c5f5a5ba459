/** Paths carry evidence: whatever the claims are, no step is without a citation, and the weakest step is the weakest. */
import fc from "fast-check";
import type { Claim } from "../../model/claim.ts";
import type { Path } from "../../model/view.ts";
import { findPaths } from "../../server/service/find-paths.ts";
import { SMALL_ENTITIES, smallClaim, smallWorld } from "../contract/small-world.ts";
import { claimsWithLinks } from "../support/claim-arbitraries.ts";
import { describeApi } from "../support/http-api.ts";
import { type OpenedStore, STORES } from "../support/january.ts";

interface Paths {
  readonly paths: Path[];
  readonly truncated: boolean;
}

const STRENGTH = { "only-denied": 0, contested: 1, "single-source": 2, corroborated: 3 } as const;

function checkEvidence({ nodes, steps, weakest, weakness }: Path): void {
  expect(nodes).toHaveLength(steps.length + 1);
  for (const [index, step] of steps.entries()) {
    expect([step.source, step.target].sort()).toEqual([nodes[index]?.id, nodes[index + 1]?.id].sort());
    expect(step.claims.filter(({ claim }) => claim.polarity === "asserts").length).toBeGreaterThan(0);
    for (const { claim, evidence, documentTitle, fact } of step.claims) {
      expect([claim.review, fact]).toEqual(["accepted", step.edge]);
      expect(evidence.length).toBeGreaterThan(0);
      expect(documentTitle).not.toBe("");
    }
  }
  const weak = steps[weakest];
  if (!weak) throw new Error("no step is the weakest");
  for (const { status, sources } of steps) {
    expect(STRENGTH[weak.status]).toBeLessThanOrEqual(STRENGTH[status]);
    if (status === weak.status) expect(weak.sources).toBeLessThanOrEqual(sources);
  }
  expect(weakness).toBe(
    { contested: "contested", "only-denied": "contested", "single-source": "one-source", corroborated: "fewest-sources" }[weak.status],
  );
}

/** Most random claims are about a number or an entity itself: these are made to join two. */
const joining = (claim: Claim): Claim =>
  "entity" in claim.object && claim.object.entity !== claim.subject
    ? { ...claim, predicate: "relatedTo" }
    : { ...claim, predicate: "relatedTo", object: { entity: claim.subject === "board" ? "courier" : "board" } };

/** So that there is always a way from anybody to anybody. */
const BACKBONE: readonly Claim[] = [
  smallClaim("b1", { subject: "ana", object: { entity: "board" } }),
  smallClaim("b2", { subject: "courier", object: { entity: "board" } }),
  smallClaim("b3", { subject: "courier", object: { entity: "dolna" } }),
];

describe.each(STORES)("any claims ($kind)", ({ open }) => {
  let opened: OpenedStore | undefined;
  beforeAll(async () => {
    opened = await open();
    await opened.store.ensureSchema();
  }, 120_000);
  afterAll(() => opened?.close());

  test("every step of every path has a citation, and says truly how it stands", async () => {
    const store = opened?.store;
    if (!store) throw new Error("The store did not open");
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(claimsWithLinks, fc.boolean(), async ({ claims, links }, avoidContested) => {
        await store.clear();
        await store.commit(smallWorld([...BACKBONE, ...claims.map(joining)], links));
        for (const { id: from } of SMALL_ENTITIES) {
          for (const { id: to } of SMALL_ENTITIES.filter(({ id }) => id !== from)) {
            const { paths } = await findPaths(store, { from, to, maxLength: 3, limit: 10, avoidContested });
            for (const path of paths) {
              checkEvidence(path);
              if (avoidContested) expect(path.steps.map(({ status }) => status)).not.toContain("contested");
              steps += path.steps.length;
            }
          }
        }
      }),
      { numRuns: 10 },
    );
    expect(steps).toBeGreaterThan(50);
  }, 240_000);
});

describeApi("paths", (api) => {
  test("between any two of the January data carry their evidence", async () => {
    const ends = ["karim-masimov", "nursultan-nazarbayev", "almaty", "csto", "demonstration-almaty-2022-01-04", "russia"];
    for (const from of ends) {
      for (const to of ends.filter((id) => id > from)) {
        const { paths } = await api().server.get<Paths>(`/paths?from=${from}&to=${to}&limit=8`);
        for (const path of paths) checkEvidence(path);
      }
    }
  });

  test("the weakest link of the way from Nazarbayev to Kyrgyzstan is contested", async () => {
    const { paths } = await api().server.get<Paths>("/paths?from=nursultan-nazarbayev&to=kyrgyzstan&limit=1");
    expect(paths[0]?.weakness).toBe("contested");
    expect(paths[0]?.steps[paths[0].weakest]?.status).toBe("contested");
  });

  test("an end that the store does not know, a length or a number out of bounds are said", async () => {
    expect((await api().server.problem("/paths?from=nobody-at-all&to=almaty")).detail).toBe(
      "There is no entity with the id nobody-at-all.",
    );
    expect((await api().server.problem("/paths?from=almaty&to=nobody-at-all")).status).toBe(404);
    for (const query of ["maxLength=11", "maxLength=0", "limit=21", "avoid=all", "asOf=yesterday"])
      expect((await api().server.problem(`/paths?from=almaty&to=knb&${query}`)).status).toBe(400);
  });

  test("an entity has no path to itself", async () => {
    expect(await api().server.get<Paths>("/paths?from=knb&to=knb")).toEqual({ paths: [], truncated: false });
  });
});
