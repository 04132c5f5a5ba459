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

  test("posts are sentences made from bounds, and no day in them is invented", async () => {
    const { roles } = await api().server.get<EntityDetail>("/entities/karim-masimov");
    const head = roles.find(({ key }) => key === "karim-masimov|heads|knb");
    expect(head).toMatchObject({
      sentence:
        "Karim Masimov, head of National Security Committee of Kazakhstan (intelligence chief of Kazakhstan) until some day no later than 9 January 2022",
      role: "head of National Security Committee of Kazakhstan (intelligence chief of Kazakhstan)",
      time: "until some day no later than 9 January 2022",
    });
    const resigned = await api().server.get<EntityDetail>("/entities/nursultan-nazarbayev");
    expect(resigned.roles.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/^Nursultan Nazarbayev resigned from .* in 2019$/),
    );
  });

  test("which new deputy replaced which is not stated, and the panel of each of them says so", async () => {
    for (const id of ["bakytbek-koszhanov", "askar-amerkhanov"]) {
      const { roles } = await api().server.get<EntityDetail>(`/entities/${id}`);
      const replaced = roles.filter(({ predicate }) => predicate === "replaced");
      expect(replaced).toHaveLength(2);
      for (const { ambiguities } of replaced) expect(ambiguities).toEqual([expect.stringMatching(/who replaced whom is not stated/)]);
    }
  });

  test("an organisation says who held posts at it", async () => {
    const { roles, event } = await api().server.get<EntityDetail>("/entities/knb");
    expect(roles.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/^Karim Masimov, head of .* no later than 9 January 2022$/),
    );
    expect(roles.map(({ role }) => role)).toContain("headed by Karim Masimov");
    expect(event).toBeNull();
  });

  test("an event has its time, its place, who had which part in it, and what led to it as far as that is stated", async () => {
    const read = async (id: string) => {
      const { event } = await api().server.get<EntityDetail>(`/entities/${id}`);
      if (!event) throw new Error(`${id} is no event`);
      return event;
    };
    const arrest = await read("masimov-arrest-2022");
    expect(arrest).toMatchObject({ when: "on 8 January 2022", basis: "yesterday (report of 9 January)", before: [], after: [] });
    expect(arrest.participants.map(({ entity, part }) => [entity.id, part])).toEqual([["karim-masimov", "was arrested in it"]]);
    expect(arrest.linked.map(({ key }) => key)).toEqual(["masimov-arrest-2022|relatedTo|coup-attempt-2022"]);

    const unrest = await read("kazakhstan-unrest-2022");
    expect(unrest.when).toBe("in January 2022");
    expect(unrest.places.map(({ object }) => object?.id)).toEqual(["kazakhstan"]);
    expect(unrest.before.map(({ object }) => object?.id)).toEqual(["gas-price-rise-2022"]);
    expect((await read("gas-price-rise-2022")).after.map(({ subject }) => subject.id)).toContain("kazakhstan-unrest-2022");
    expect(unrest.participants.map(({ entity }) => entity.id)).toContain("armed-groups-2022");

    const deployment = await read("csto-deployment-2022");
    expect(deployment.participants.map(({ entity, part }) => [entity.id, part])).toContainEqual(["csto", "deployed to Almaty"]);
    const beheading = await read("beheading-two-soldiers-2022");
    expect(beheading.when).toBeNull();
    expect(beheading.participants.map(({ part }) => part)).toEqual([
      expect.stringMatching(/^killed Two young soldiers/),
      expect.stringMatching(/^was killed by Armed groups/),
    ]);
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
