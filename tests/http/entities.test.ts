/** Search, entities and their neighbours. */
import type { Subgraph } from "../../model/subgraph.ts";
import type { EntityDetail, SearchHit } from "../../model/view.ts";
import { describeApi } from "../support/http-api.ts";

interface SearchAnswer {
  readonly hits: SearchHit[];
  readonly total: number;
}

describeApi("entities", (api) => {
  const search = (q: string, more = "") => api().server.get<SearchAnswer>(`/search?q=${encodeURIComponent(q)}${more}`);

  test.each(["Токаев", "Tokayev", "Tokaev", "Тоқаев", "tokayev "])("search finds Tokayev by %s, and says which form matched", async (q) => {
    const { hits } = await search(q);
    expect(hits[0]?.id).toBe("kassym-jomart-tokayev");
    expect(hits[0]?.matched).toMatch(/Tok|Toq|Ток|Тоқ/);
    expect(hits[0]?.degree).toBe(10);
  });

  test("search keeps to kinds and to the limit, and counts all hits", async () => {
    const all = await search("kazakhstan");
    expect(all.total).toBeGreaterThan(3);
    const one = await search("kazakhstan", "&limit=1");
    expect(one.hits).toHaveLength(1);
    expect(one.total).toBe(all.total);
    const places = await search("kazakhstan", "&kind=Place,Event");
    expect(places.hits.length).toBeGreaterThan(1);
    expect(places.hits.every(({ kind }) => kind === "Place" || kind === "Event")).toBe(true);
  });

  test("an empty search has no hits", async () => {
    expect(await search("")).toEqual({ hits: [], total: 0 });
  });

  test("an entity has its names, posts and counts", async () => {
    const detail = await api().server.get<EntityDetail>("/entities/kassym-jomart-tokayev");
    expect(detail.entity.name).toBe("Kassym-Jomart Tokayev");
    expect(detail.degree).toBe(10);
    expect(detail.predicates.reduce((sum, { count }) => sum + count, 0)).toBe(10);
    expect(detail.predicates).toContainEqual({ predicate: "representativeOf", direction: "in", label: "is represented by", count: 1 });
    expect(detail.roles.map(({ statement }) => statement)).toContain("Kassym-Jomart Tokayev is or was president of Kazakhstan");
    expect(detail.claimsMade).toBe(9);
  });

  test("an event has its literal facts with their status: 164, and dozens", async () => {
    const { literals } = await api().server.get<EntityDetail>("/entities/kazakhstan-unrest-2022");
    const tolls = literals.filter(({ predicate }) => predicate === "deathToll");
    expect(tolls.map(({ value, status }) => [value, status])).toContainEqual(["164 people", "contested"]);
    expect(tolls.map(({ value }) => value)).toContainEqual(expect.stringContaining("dozens"));
  });

  test("neighbours come in pages that hold each of them once", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const page: Subgraph = await api().server.get(`/entities/knb/neighbours?limit=2${cursor}`);
      const others = page.nodes.map(({ key }) => key).filter((key) => key !== "knb");
      expect(page.nodes.some(({ key }) => key === "knb")).toBe(true);
      expect(others.length).toBeLessThanOrEqual(2);
      expect(page.edges.length).toBeGreaterThanOrEqual(others.length);
      seen.push(...others);
      cursor = page.page.next === null ? "" : `&cursor=${encodeURIComponent(page.page.next)}`;
      if (seen.length > 100) throw new Error("The pages do not end");
    } while (cursor !== "");
    const all: Subgraph = await api().server.get("/entities/knb/neighbours");
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.sort()).toEqual(
      all.nodes
        .map(({ key }) => key)
        .filter((key) => key !== "knb")
        .sort(),
    );
  });

  test("neighbours keep to predicate, kind and status", async () => {
    const heads: Subgraph = await api().server.get("/entities/knb/neighbours?predicate=heads,deputyHeadOf&kind=Person");
    expect(heads.edges.length).toBeGreaterThan(2);
    for (const { attributes } of heads.edges) {
      expect(attributes.layer === "fact" && ["heads", "deputyHeadOf"].includes(attributes.predicate)).toBe(true);
    }
    const contested: Subgraph = await api().server.get("/entities/nursultan-nazarbayev/neighbours?status=contested");
    expect(contested.edges.length).toBeGreaterThan(0);
    for (const { attributes } of contested.edges) expect(attributes.layer === "fact" && attributes.status).toBe("contested");
  });

  test("as of a day, edges say whether they are certain, and excluded ones are gone", async () => {
    const before: Subgraph = await api().server.get("/entities/karim-masimov/neighbours?predicate=heads&asOf=2022-01-01");
    expect(before.edges.map(({ key }) => key)).toEqual(["karim-masimov|heads|knb"]);
    expect(before.edges[0]?.attributes).toMatchObject({ certainty: expect.stringMatching(/^(certain|not-excluded)$/) });
    const after: Subgraph = await api().server.get("/entities/karim-masimov/neighbours?predicate=heads&asOf=2022-02-01");
    expect(after.edges).toEqual([]);
  });

  test("the speech layer adds whom a speaker spoke about", async () => {
    const plain: Subgraph = await api().server.get("/entities/kazakhstan-health-ministry/neighbours");
    const spoken: Subgraph = await api().server.get("/entities/kazakhstan-health-ministry/neighbours?speech=true");
    expect(spoken.edges.length).toBeGreaterThan(plain.edges.length);
    expect(spoken.edges.map(({ key }) => key)).toContain("speech|kazakhstan-health-ministry|kazakhstan-unrest-2022");
  });
});
