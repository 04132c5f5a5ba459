/** Who says what: contradictions by kind, lenses and the difference between two, facts that rest on one source. */
import type { ContradictionCounts } from "../../model/api.ts";
import type { Subgraph } from "../../model/subgraph.ts";
import type { ClaimPage, ContradictionPage, FactPage, LensComparison, LensView } from "../../model/view.ts";
import { describeApi } from "../support/http-api.ts";

const MINISTRY = "kazakhstan-health-ministry";
const ALZHANOV = "dimash-alzhanov";
const PRESIDENT = "kassym-jomart-tokayev";
const PAPER_9 = "publisher-000";
const PAPER_10 = "publisher-001";
const TOLL = "kazakhstan-unrest-2022|deathToll|164 people";

const factEdges = ({ edges }: Subgraph) =>
  edges.flatMap(({ key, attributes }) => (attributes.layer === "fact" ? [{ key, ...attributes }] : []));

describeApi("voices", (api) => {
  const get = <T>(path: string) => api().server.get<T>(path);

  test("contradictions by kind, entity, fact, speaker and predicate", async () => {
    const idsOf = async (query: string) =>
      (await get<ContradictionPage>(`/contradictions?${query}`)).contradictions.map(({ id }) => id).sort();
    expect(await idsOf("kind=number")).toEqual(["c000-01"]);
    expect(await idsOf("kind=denial,withheld")).toEqual(["c000-32", "c000-86", "c001-84"]);
    expect(await idsOf("about=almaty")).toEqual(["c000-02", "c000-51", "c001-47"]);
    expect(await idsOf(`fact=${encodeURIComponent(TOLL)}`)).toEqual(["c000-01"]);
    expect(await idsOf(`speaker=${MINISTRY}`)).toEqual(["c000-01"]);
    expect(await idsOf("predicate=deathToll,ordered")).toEqual(["c000-01", "c000-06"]);
    expect(await idsOf(`speaker=${ALZHANOV}&kind=withheld`)).toEqual(["c000-86"]);
    expect(await idsOf("speaker=nobody")).toEqual([]);
    expect((await api().server.problem("/contradictions?kind=quarrel")).code).toBe("validation");
    expect((await api().server.problem("/contradictions?cursor=nonsense")).code).toBe("validation");
  });

  test("a contradiction about a number has all values, each with speaker, channel and status", async () => {
    const { contradictions } = await get<ContradictionPage>("/contradictions?kind=number");
    const [toll] = contradictions;
    expect(toll?.size).toBe(7);
    expect(toll?.claims.map(({ statement }) => statement)).toContainEqual(expect.stringMatching(/^dozens of people killed/));
    const post = toll?.claims.find(({ claim }) => claim.id === "c001-09");
    expect(post?.reportedVia.map(({ name }) => name)).toEqual([expect.stringMatching(/post/), expect.stringMatching(/channel/)]);
    expect(post?.rootSource.id).toBe(MINISTRY);
  });

  test("contradictions are counted by entity and by fact", async () => {
    const counts = await api().server.post<ContradictionCounts>("/contradictions/counts", {
      ids: ["almaty", "knb", "kazakhstan-unrest-2022"],
    });
    expect(counts.entities).toEqual({ almaty: 3, "kazakhstan-unrest-2022": 3 });
    expect(counts.facts[TOLL]).toBe(1);
    expect(counts.facts["kazakhstan-unrest-2022|drivenBy|armed-groups-2022"]).toBe(2);
  });

  test("facts that rest on a single source, of all and of one entity, and those that rest on one source", async () => {
    const single = await get<FactPage>("/facts?status=single-source&limit=500");
    expect(single.page.total).toBe(single.facts.length);
    for (const { fact, sources } of single.facts) expect([fact.status, sources.length]).toEqual(["single-source", 1]);
    const about = await get<FactPage>("/facts?status=single-source&about=almaty&limit=500");
    expect(about.facts.map(({ fact }) => fact.key)).toEqual(
      single.facts.map(({ fact }) => fact.key).filter((key) => key.startsWith("almaty|") || key.endsWith("|almaty")),
    );
    const ministry = await get<FactPage>(`/facts?source=${MINISTRY}`);
    expect(ministry.facts.map(({ fact }) => fact.key)).toContain(TOLL);
    for (const { sources } of ministry.facts) expect(sources.map(({ id }) => id)).toContain(MINISTRY);
    const first = await get<FactPage>("/facts?limit=10");
    const second = await get<FactPage>(`/facts?limit=10&cursor=${encodeURIComponent(first.page.next ?? "")}`);
    expect(new Set([...first.facts, ...second.facts].map(({ fact }) => fact.key)).size).toBe(20);
  });

  test("the world according to a speaker has its claims and nobody else's", async () => {
    const said = await get<ClaimPage>(`/claims?speaker=${ALZHANOV}&limit=500`);
    const ids = new Set(said.claims.map(({ claim }) => claim.id));
    const graph = await get<Subgraph>(`/graph?speaker=${ALZHANOV}&speech=true`);
    expect(factEdges(graph)).toHaveLength(2);
    for (const { claims } of factEdges(graph)) expect(claims.every((id) => ids.has(id))).toBe(true);
    for (const { source, attributes } of graph.edges) if (attributes.layer === "speech") expect(source).toBe(ALZHANOV);
    const fired = factEdges(graph).find(({ key }) => key === "kazakhstan-security-forces|firedOn|protesters-2022");
    expect(fired).toMatchObject({ stance: "asserts", asserts: 1, denials: 0 });
  });

  test("what a speaker denies is drawn as a denial, also where everybody else asserts it", async () => {
    const spokesman = "nazarbayev-spokesperson";
    const graph = await get<Subgraph>(`/graph?speaker=${spokesman}`);
    const left = factEdges(graph).find(({ key }) => key === "nursultan-nazarbayev|departedFrom|kazakhstan");
    expect(left).toMatchObject({ stance: "denies", status: "only-denied", asserts: 0, denials: 1, sources: 0 });
    const near = await get<Subgraph>(`/entities/nursultan-nazarbayev/neighbours?speaker=${spokesman}`);
    expect(factEdges(near).map(({ key }) => key)).toContain("nursultan-nazarbayev|departedFrom|kazakhstan");
    const induced = await get<Subgraph>(`/graph/induced?ids=nursultan-nazarbayev,kazakhstan,knb&speaker=${spokesman}`);
    expect(factEdges(induced).map(({ key, stance }) => [key, stance])).toEqual([
      ["nursultan-nazarbayev|departedFrom|kazakhstan", "denies"],
    ]);
    expect(induced.nodes).toHaveLength(3);
    const posted = await api().server.post<Subgraph>("/graph/induced", {
      ids: ["nursultan-nazarbayev", "kazakhstan", "knb"],
      speaker: spokesman,
    });
    expect(posted).toEqual(induced);
  });

  test("an outlet's lens has what it publishes, whoever says it; its size is told", async () => {
    const lens = await get<LensView>(`/lenses/${PAPER_10}`);
    const inArticle = await get<ClaimPage>("/claims?document=doc-001&limit=1");
    expect(lens.claims.said + lens.claims.published).toBe(inArticle.page.total);
    expect(lens.claims.outOf).toBe(197);
    expect(lens.facts.total).toBe(lens.facts.asserts + lens.facts.denies + lens.facts["does-not-confirm"] + lens.facts.divided);
    expect(lens.facts.divided).toBeGreaterThan(0);
    const graph = await get<Subgraph>(`/graph?speaker=${PAPER_10}&limit=1000`);
    expect(graph.edges).toHaveLength(lens.relations);
  });

  test("two lenses on one picture: each edge says who holds what", async () => {
    const graph = await get<Subgraph>(`/graph?speaker=${PAPER_9}&against=${PAPER_10}&limit=1000`);
    const whole = await get<Subgraph>("/graph?limit=1000");
    const marks = new Set(factEdges(graph).map(({ stance, stanceOfOther }) => `${stance} ${stanceOfOther}`));
    expect(marks).toContain("asserts null");
    expect(marks).toContain("null asserts");
    expect(marks).toContain("asserts asserts");
    expect(graph.edges.length).toBeGreaterThanOrEqual(whole.edges.length);
    const { code, errors } = await api().server.problem(`/graph?against=${PAPER_10}`);
    expect([code, errors?.[0]?.path]).toEqual(["validation", "against"]);
  });

  test("the difference between two lenses, opposed facts first, in pages that hold each fact once", async () => {
    const compare = (query: string) => get<LensComparison>(`/lenses/compare?a=${PRESIDENT}&b=${ALZHANOV}${query}`);
    const all = await compare("&limit=500");
    const { counts } = all;
    expect(all.rows).toHaveLength(counts.opposed + counts["only-a"] + counts["only-b"] + counts.agree);
    expect(all.rows.slice(0, counts.opposed).every(({ verdict }) => verdict === "opposed")).toBe(true);
    const promised = all.rows.find(({ fact }) => fact.key === "kassym-jomart-tokayev|promised|never to shoot peaceful demonstrators");
    expect(promised).toMatchObject({ verdict: "opposed", a: "asserts", b: null });
    expect(promised?.rivals.map(({ key }) => key)).toEqual(["kazakhstan-security-forces|firedOn|protesters-2022"]);
    const seen: string[] = [];
    let cursor = "";
    do {
      const { rows, page } = await compare(`&limit=7${cursor}`);
      seen.push(...rows.map(({ fact }) => fact.key));
      cursor = page.next === null ? "" : `&cursor=${encodeURIComponent(page.next)}`;
    } while (cursor !== "");
    expect(seen).toEqual(all.rows.map(({ fact }) => fact.key));
    const only = await compare("&verdict=only-b&limit=500");
    expect(only.rows).toHaveLength(counts["only-b"]);
    for (const { a, b } of only.rows) expect([a, b === null]).toEqual([null, false]);
  });

  test("the same rows, seen from the other side", async () => {
    const there = await get<LensComparison>(`/lenses/compare?a=${PAPER_9}&b=${PAPER_10}&limit=500`);
    const back = await get<LensComparison>(`/lenses/compare?a=${PAPER_10}&b=${PAPER_9}&limit=500`);
    expect(back.counts).toEqual({ ...there.counts, "only-a": there.counts["only-b"], "only-b": there.counts["only-a"] });
    const verdicts = new Map(there.rows.map(({ fact, a, b }) => [fact.key, [b, a]]));
    for (const { fact, a, b } of back.rows) expect(verdicts.get(fact.key)).toEqual([a, b]);
    expect(there.counts.agree).toBeGreaterThan(0);
  });

  test("as known on 9 January: no word of the article of the 10th", async () => {
    const lens = await get<LensView>(`/lenses/${PAPER_10}?knownOn=2022-01-09`);
    expect(lens).toMatchObject({ claims: { said: 0, published: 0, outOf: 98 }, facts: { total: 0 } });
    const compared = await get<LensComparison>(`/lenses/compare?a=${PAPER_9}&b=${PAPER_10}&knownOn=2022-01-09&limit=500`);
    expect(compared.counts).toMatchObject({ opposed: 0, "only-b": 0, agree: 0 });
    expect(compared.rows.map(({ fact }) => fact.key)).toHaveLength((await get<FactPage>("/facts?knownOn=2022-01-09&limit=1")).page.total);
    const toll = await get<FactPage>("/facts?knownOn=2022-01-09&predicate=deathToll&about=kazakhstan-unrest-2022");
    expect(toll.facts.find(({ fact }) => fact.key === TOLL)?.fact).toMatchObject({ status: "single-source", asserts: 1, withheld: 0 });
  });

  test("an unknown voice is not found, with what to do; one without claims has an empty world", async () => {
    for (const path of [
      "/graph?speaker=nobody",
      "/lenses/nobody",
      `/lenses/compare?a=${PRESIDENT}&b=nobody`,
      "/entities/knb/neighbours?speaker=nobody",
    ]) {
      const { status, detail } = await api().server.problem(path);
      expect(status).toBe(404);
      expect(detail).toMatch(/no entity nobody.*Search for the name/);
    }
    const silent = await get<LensView>("/lenses/almaty");
    expect(silent).toMatchObject({ claims: { said: 0, published: 0, outOf: 197 }, facts: { total: 0 }, relations: 0 });
    const graph = await get<Subgraph>("/graph?speaker=almaty");
    expect([graph.nodes, graph.edges, graph.page.total]).toEqual([[], [], 0]);
  });
});
