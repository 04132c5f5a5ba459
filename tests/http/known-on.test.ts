/** What was known on a day, at the API: the answers of the first article alone, of both, and of none. */
import type { Subgraph } from "../../model/subgraph.ts";
import type { Timeline } from "../../model/timeline.ts";
import type { ClaimPage, ContradictionView, EntityDetail, FactDetail, Path } from "../../model/view.ts";
import { describeApi } from "../support/http-api.ts";

const FIRST = "knownOn=2022-01-09";
const LAST = "knownOn=2022-01-10";
const BEFORE = "knownOn=2022-01-08";
const TOLL = "/facts/kazakhstan-unrest-2022%7CdeathToll%7C164%20people";

describeApi("known on a day", (api) => {
  const get = <T>(path: string) => api().server.get<T>(path);

  test("the death toll of 164 had one source on 9 January and was contested on 10 January", async () => {
    const early = await get<FactDetail>(`${TOLL}?${FIRST}`);
    const late = await get<FactDetail>(`${TOLL}?${LAST}`);
    expect(late).toEqual(await get<FactDetail>(TOLL));
    expect(late.fact.status).toBe("contested");
    expect(early.fact.status).not.toBe("contested");
    expect(new Set(early.claims.map(({ claim }) => claim.document))).toEqual(new Set(["doc-000"]));
    expect(late.claims.length).toBeGreaterThan(early.claims.length);
    // No link may lead to what was not known.
    const ids = new Set((await get<ClaimPage>(`/claims?limit=500&${FIRST}`)).claims.map(({ claim }) => claim.id));
    for (const { links } of early.claims) for (const { claim } of links) expect(ids).toContain(claim);
  });

  test("nothing was known before the first article; a fact is not found then", async () => {
    expect(await get<Subgraph>(`/graph?${BEFORE}`)).toMatchObject({ nodes: [], edges: [], page: { shown: 0, total: 0 } });
    expect((await get<ClaimPage>(`/claims?${BEFORE}`)).page.total).toBe(0);
    expect(await get(`/search?q=Tokayev&${BEFORE}`)).toEqual({ hits: [], total: 0 });
    expect(await get(`/contradictions?${BEFORE}`)).toMatchObject({ contradictions: [] });
    expect(await api().server.problem(`${TOLL}?${BEFORE}`)).toMatchObject({ status: 404 });
    const tokayev = await get<EntityDetail>(`/entities/kassym-jomart-tokayev?${BEFORE}`);
    expect(tokayev).toMatchObject({ degree: 0, claimsAbout: 0, claimsMade: 0, mentions: 0, roles: [], literals: [], predicates: [] });
  });

  test("the last day shows what no day shows", async () => {
    for (const path of [
      "/graph?limit=300&speech=true",
      "/entities/kassym-jomart-tokayev?",
      "/entities/kazakhstan-unrest-2022/neighbours?limit=50",
      "/contradictions?limit=50",
      "/claims?limit=200",
      "/search?q=kaz",
      "/paths?from=karim-masimov&to=kassym-jomart-tokayev&limit=3",
    ]) {
      expect([path, await get(`${path}&${LAST}`)]).toEqual([path, await get(path)]);
    }
  });

  test("pictures, entities, contradictions and paths of the first article have nothing of the second", async () => {
    const known = new Set((await get<ClaimPage>(`/claims?limit=500&document=doc-000`)).claims.map(({ claim }) => claim.id));
    const { edges } = await get<Subgraph>(`/graph?limit=300&${FIRST}`);
    expect(edges.length).toBeGreaterThan(10);
    expect(edges.length).toBeLessThan((await get<Subgraph>("/graph?limit=300")).edges.length);
    for (const { attributes } of edges) {
      if (attributes.layer === "fact") for (const id of attributes.claims) expect(known).toContain(id);
    }
    const { contradictions } = await get<{ contradictions: ContradictionView[] }>(`/contradictions?limit=50&${FIRST}`);
    for (const { claims } of contradictions) for (const { claim } of claims) expect(known).toContain(claim.id);
    const { paths } = await get<{ paths: Path[] }>(`/paths?from=karim-masimov&to=kassym-jomart-tokayev&limit=5&${FIRST}`);
    for (const { steps } of paths) {
      for (const { claims } of steps) {
        expect(claims.length).toBeGreaterThan(0);
        for (const { claim } of claims) expect(known).toContain(claim.id);
      }
    }
    const entity = await get<EntityDetail>(`/entities/kazakhstan-unrest-2022?${FIRST}`);
    const whole = await get<EntityDetail>("/entities/kazakhstan-unrest-2022");
    expect(entity.claimsAbout).toBeLessThan(whole.claimsAbout);
    expect(entity.literals.length).toBeLessThan(whole.literals.length);
  });

  test("both clocks and a status work together", async () => {
    const contested = await get<Subgraph>(`/graph?status=contested&asOf=2022-01-05&${FIRST}`);
    for (const { attributes } of contested.edges) expect(attributes).toMatchObject({ status: "contested" });
    const all = await get<Subgraph>(`/graph?asOf=2022-01-05&${FIRST}`);
    expect(all.edges.length).toBeGreaterThan(contested.edges.length);
  });

  test("the timeline has every fact with a day of its event, and all claims and articles by day", async () => {
    const whole = await get<Timeline>("/timeline");
    expect(whole.published).toEqual([
      { day: "2022-01-09", count: 1 },
      { day: "2022-01-10", count: 1 },
    ]);
    expect(whole.said.reduce((sum, { count }) => sum + count, whole.saidOnNoDay)).toBe(
      (await get<ClaimPage>("/claims?limit=1")).page.total,
    );
    expect(whole.events).toHaveLength(whole.eventsTotal);
    const open = whole.events.map(({ bounds }) => (bounds.eventMin === null ? 1 : 0));
    expect(open).toEqual([...open].sort());
    for (const { bounds } of whole.events) expect(bounds.eventMin ?? bounds.eventMax).not.toBeNull();
    const cut = await get<Timeline>("/timeline?limit=5");
    expect(cut).toEqual({ ...whole, events: whole.events.slice(0, 5) });
  });

  test.each([
    ["/graph?knownOn=2022-01-09T00:00:00Z", "knownOn"],
    ["/claims?knownOn=2022-01-09%2B06:00", "knownOn"],
    ["/search?q=x&knownOn=9.1.2022", "knownOn"],
    ["/facts/x?knownOn=2022-02-30", "knownOn"],
    ["/entities/knb/neighbours?asOf=2022-01-09Z", "asOf"],
  ])("%s: a date in another form is refused, and the wanted form is named", async (path, field) => {
    const problem = await api().server.problem(path);
    expect(problem.status).toBe(400);
    expect(problem.errors?.[0]?.path).toContain(field);
    expect(problem.errors?.[0]?.message).toMatch(/YYYY-MM-DD, without a time zone/);
  });
});
