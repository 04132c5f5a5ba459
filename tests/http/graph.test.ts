/** Pictures: overview, given entities, paths. */
import type { Subgraph } from "../../model/subgraph.ts";
import type { Path } from "../../model/view.ts";
import { describeApi } from "../support/http-api.ts";

interface Paths {
  readonly paths: Path[];
  readonly truncated: boolean;
}

const ids = (graph: Subgraph) => graph.nodes.map(({ key }) => key).sort();

describeApi("pictures", (api) => {
  test("the overview has the 89 plain edges of 50 types, between entities that it has", async () => {
    const graph: Subgraph = await api().server.get("/graph");
    const nodes = new Set(ids(graph));
    expect(graph.edges).toHaveLength(89);
    expect(new Set(graph.edges.map(({ attributes }) => attributes.type)).size).toBe(50);
    expect(graph.edges.every(({ source, target }) => nodes.has(source) && nodes.has(target))).toBe(true);
    expect(graph.page).toEqual({ shown: nodes.size, total: nodes.size, next: null });
  });

  test("the overview says what its limit left out", async () => {
    const all: Subgraph = await api().server.get("/graph");
    const few: Subgraph = await api().server.get("/graph?limit=5");
    expect(few.nodes).toHaveLength(5);
    expect(few.page).toMatchObject({ shown: 5, total: all.page.total });
    expect(few.nodes[0]?.key).toBe("nursultan-nazarbayev");
  });

  test("no speaker is missing with the speech layer", async () => {
    const graph: Subgraph = await api().server.get("/graph?speech=1");
    expect(ids(graph)).toContain("kazakhstan-health-ministry");
    expect(graph.edges.some(({ attributes }) => attributes.layer === "speech")).toBe(true);
    expect(graph.edges.filter(({ attributes }) => attributes.layer === "fact")).toHaveLength(89);
  });

  test("the overview keeps to kinds and statuses", async () => {
    const people: Subgraph = await api().server.get("/graph?kind=Person&kind=Organization&status=corroborated&status=contested");
    expect(people.edges.length).toBeGreaterThan(0);
    for (const { attributes } of people.nodes) expect(["Person", "Organization"]).toContain(attributes.kind);
    for (const { attributes } of people.edges) {
      expect(attributes.layer === "fact" && ["corroborated", "contested"].includes(attributes.status)).toBe(true);
    }
  });

  test("given entities come with the edges among them, by address and by body alike", async () => {
    const asked = ["knb", "karim-masimov", "nursultan-nazarbayev", "no-such-entity"];
    const graph: Subgraph = await api().server.get(`/graph/induced?ids=${asked.join(",")}`);
    expect(ids(graph)).toEqual(["karim-masimov", "knb", "nursultan-nazarbayev"]);
    expect(graph.edges.map(({ key }) => key)).toContain("karim-masimov|heads|knb");
    expect(graph.page.shown).toBe(3);
    expect(await api().server.post<Subgraph>("/graph/induced", { ids: asked })).toEqual(graph);
  });

  test("given entities keep to status and day", async () => {
    const body = { ids: ["knb", "karim-masimov", "nursultan-nazarbayev"], asOf: "2022-02-01", status: ["single-source"] };
    const graph = await api().server.post<Subgraph>("/graph/induced", body);
    expect(graph.nodes).toHaveLength(3);
    expect(graph.edges.map(({ key }) => key)).not.toContain("karim-masimov|heads|knb");
    for (const { attributes } of graph.edges) expect(attributes).toMatchObject({ status: "single-source", certainty: expect.any(String) });
  });

  test("no ids, no picture", async () => {
    expect(ids(await api().server.get("/graph/induced"))).toEqual([]);
  });

  test("a path has its citations and names its weakest step", async () => {
    const { paths } = await api().server.get<Paths>("/paths?from=karim-masimov&to=almaty&limit=3");
    expect(paths.length).toBeGreaterThan(0);
    for (const { nodes, steps, weakest } of paths) {
      expect(nodes).toHaveLength(steps.length + 1);
      expect([nodes[0]?.id, nodes.at(-1)?.id]).toEqual(["karim-masimov", "almaty"]);
      expect(steps[weakest]).toBeDefined();
      for (const [index, step] of steps.entries()) {
        expect([step.source, step.target].sort()).toEqual([nodes[index]?.id, nodes[index + 1]?.id].sort());
        expect(step.claims.length).toBeGreaterThan(0);
        expect(step.statement).toContain(step.claims[0]?.subject.name ?? "?");
      }
    }
    const lengths = paths.map(({ steps }) => steps.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });

  test("paths can avoid what is contested", async () => {
    const open = await api().server.get<Paths>("/paths?from=nursultan-nazarbayev&to=kazakhstan&limit=20");
    expect(open.paths.some(({ steps }) => steps.some(({ status }) => status === "contested"))).toBe(true);
    const safe = await api().server.get<Paths>("/paths?from=nursultan-nazarbayev&to=kazakhstan&limit=20&avoid=contested");
    expect(safe.paths.length).toBeGreaterThan(0);
    expect(safe.paths.some(({ steps }) => steps.some(({ status }) => status === "contested"))).toBe(false);
  });

  test("paths keep to a day", async () => {
    const paths = async (asOf: string) => (await api().server.get<Paths>(`/paths?from=karim-masimov&to=knb&maxLength=1${asOf}`)).paths;
    expect((await paths("")).map(({ steps }) => steps[0]?.edge)).toContain("karim-masimov|heads|knb");
    expect((await paths("&asOf=2022-02-01")).map(({ steps }) => steps[0]?.edge)).not.toContain("karim-masimov|heads|knb");
  });
});
