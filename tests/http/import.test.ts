/** Files that readers hand in, on both stores. */
import type { ImportEvent, ImportedLayer, LayerEvent } from "../../model/import.ts";
import type { Subgraph } from "../../model/subgraph.ts";
import type { FactDetail } from "../../model/view.ts";
import { describeApi, json, type Sent } from "../support/http-api.ts";
import { storeSuite } from "../support/store-suite.ts";

const file = (body: string | Buffer): Sent => ({ method: "POST", headers: { "Content-Type": "application/octet-stream" }, body });
const address = (name: string, more = "") => `/import?name=${encodeURIComponent(name)}${more}`;
const FOREIGN = JSON.stringify({
  nodes: [
    { key: "1", attributes: { label: "Somebody new" } },
    { key: "knb", attributes: { kind: "Organization", label: "KNB" } },
  ],
  edges: [{ source: "1", target: "knb", attributes: { weight: 2 } }],
});

type Server = Awaited<ReturnType<ReturnType<typeof storeSuite>["serve"]>>;

async function linesOf<E>(server: Pick<Server, "send">, path: string, body: string | Buffer): Promise<E[]> {
  const { status, text, headers } = await server.send(`/api/v1${path}`, file(body));
  expect([status, headers["content-type"]]).toEqual([200, expect.stringMatching(/^application\/x-ndjson/)]);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as E);
}

async function layerOf(server: Pick<Server, "send">, name: string, body: string | Buffer): Promise<ImportedLayer> {
  const end = (await linesOf<LayerEvent>(server, `/import/layer?name=${name}`, body)).at(-1);
  if (end?.event !== "done") throw new Error(`no layer: ${JSON.stringify(end)}`);
  return end.layer;
}

describeApi("imports", (api) => {
  const send = (path: string, body: string | Buffer) => linesOf<ImportEvent>(api().server, path, body);
  const counts = async () => (await api().server.get<{ counts: unknown }>("/health")).counts;
  const exported = async (format: string) => (await api().server.send(`/api/v1/export?format=${format}`, json("POST", { all: true }))).text;

  test("a layer is the picture of a file; nothing of it is kept", async () => {
    const before = await counts();
    const whole = await api().server.get<Subgraph>("/graph");
    const layer = await layerOf(api().server, "all.gexf", await exported("gexf"));
    expect(layer.graph.edges.map(({ key }) => key).sort()).toEqual(whole.edges.map(({ key }) => key).sort());
    expect(layer.graph.nodes.map(({ key }) => key).sort()).toEqual(whole.nodes.map(({ key }) => key).sort());
    const byKey = new Map(whole.edges.map((edge) => [edge.key, edge]));
    for (const edge of layer.graph.edges) expect(edge).toEqual(byKey.get(edge.key));
    expect(Object.keys(layer.facts).sort()).toEqual(whole.edges.map(({ key }) => key).sort());
    const key = "karim-masimov|heads|knb";
    const { view, claims } = await api().server.get<FactDetail>(`/facts/${encodeURIComponent(key)}`);
    const told = layer.facts[key];
    expect([told?.statement, told?.status]).toEqual([view.statement, view.status]);
    expect(told?.claims.map(({ speaker, stance, title }) => [speaker, stance, title]).sort()).toEqual(
      claims.map(({ speaker, claim, documentTitle }) => [speaker.name, claim.polarity, documentTitle]).sort(),
    );
    const unrest = layer.entities["kazakhstan-unrest-2022"];
    expect(unrest?.facts.map(({ statement }) => statement)).toContainEqual(expect.stringContaining("164"));
    expect(await counts()).toEqual(before);
  });

  test("it is told how far a file is: read, and then checked, to the end of each", async () => {
    const body = await exported("gexf");
    const events = await linesOf<LayerEvent>(api().server, "/import/layer?name=all.gexf", body);
    const stages = events.flatMap((event) => (event.event === "progress" ? [event] : []));
    expect(stages.find(({ stage, done, total }) => stage === "reading" && done === total)?.total).toBe(Buffer.byteLength(body));
    expect(stages.some(({ stage, done, total }) => stage === "checking" && done === total)).toBe(true);
    const order = stages.map(({ stage }) => ["reading", "checking"].indexOf(stage));
    expect(order).toEqual([...order].sort());
    expect(events.at(-1)?.event).toBe("done");
  });

  test.each(["tamga", "graphology"])("what was exported as %s changes nothing when it is loaded", async (format) => {
    const before = await counts();
    const name = format === "tamga" ? "all.tamga.jsonl" : "all.json";
    const events = await send(address(name), await exported(format));
    expect(events.at(-1)).toMatchObject({ event: "done", records: expect.any(Number) });
    expect(events.some((event) => event.event === "progress" && event.stage === "loading" && event.done === event.total)).toBe(true);
    expect(await counts()).toEqual(before);
  });

  test("a graph of other people's making is shown, and loaded as what the file says", async () => {
    const layer = await layerOf(api().server, "my.json", FOREIGN);
    expect(layer.graph.nodes.map(({ attributes }) => attributes.label).sort()).toEqual(["KNB", "Somebody new"]);
    expect(layer.remarks).toEqual([expect.stringMatching(/One edge without claims/)]);
    const [edge] = layer.graph.edges;
    expect(layer.facts[edge?.key ?? ""]?.claims).toMatchObject([{ speaker: "Imported file my.json", note: "my.json says: weight: 2" }]);
    const events = await send(address("my.json", "&published=2024-01-02"), FOREIGN);
    expect(events.at(-1)).toMatchObject({ event: "done", remarks: [expect.stringMatching(/became a claim of the file itself/)] });
    const { claims } = await api().server.get<{ claims: { statement: string; speaker: { name: string }; claim: { note?: string } }[] }>(
      "/claims?speaker=file-my-json",
    );
    expect(claims.map(({ speaker, claim }) => [speaker.name, claim.note])).toEqual([["Imported file my.json", "my.json says: weight: 2"]]);
  });

  test.each([
    ["no known name", "what.xyz", FOREIGN, /does not say what it is/],
    ["an end that is nowhere", "a.json", '{"nodes":[{"key":"a"}],"edges":[{"source":"a","target":"b"}]}', /unknown entity/],
    ["half a file", "a.json", '{"nodes":[{"key":"a"', /cut off/],
    ["a bomb", "a.gexf", '<!DOCTYPE x [<!ENTITY a "aaaa">]><gexf/>', /DOCTYPE|document type/i],
    ["an empty file", "a.graphml", "", /a\.graphml/],
  ])("%s is refused in words, and nothing is loaded", async (_, name, body, reason) => {
    const before = await counts();
    const problem = { status: 400, detail: expect.stringMatching(reason) };
    const failed = { event: "failed", problem: expect.objectContaining(problem) };
    expect((await send(address(name), body)).at(-1)).toEqual(failed);
    expect((await linesOf<LayerEvent>(api().server, `/import/layer?name=${name}`, body)).at(-1)).toEqual(failed);
    expect(await counts()).toEqual(before);
  });

  test("only a file is taken, and its name must be told", async () => {
    expect((await api().server.problem(address("a.json"), json("POST", {}))).status).toBe(415);
    expect((await api().server.problem("/import", file(FOREIGN))).errors?.[0]?.path).toBe("name");
  });
});

describe("imports where they are not allowed", () => {
  const suite = storeSuite();

  test("a server for reading shows layers and loads nothing", async () => {
    const server = await suite.serve({ config: { readOnly: true } });
    expect((await server.problem(address("a.json"), file(FOREIGN))).status).toBe(403);
    expect((await layerOf(server, "a.json", FOREIGN)).graph.edges).toHaveLength(1);
  });
});
