/** The page's core on a real server and its real stores: what is asked, what the picture holds, what undo gives back. */
import { createDownload } from "../../client/api/download.ts";
import { createHttpApi } from "../../client/api/http-api.ts";
import { createSend } from "../../client/api/request.ts";
import { createUpload } from "../../client/api/upload.ts";
import type { App } from "../../client/core/app.ts";
import { createApp } from "../../client/core/create-app.ts";
import { writeView } from "../../client/core/view-url.ts";
import { AppError } from "../../model/errors.ts";
import { describeApi } from "../support/http-api.ts";

const appAt = (base: string): App =>
  createApp(
    createHttpApi(
      createSend(base, () => {}),
      createDownload(base, () => {}),
      createUpload(base, () => {}),
    ),
  );
const idsOf = (app: App): string[] => app.model.graph.nodes().sort();

/** Resolves when the picture is ready again after something that answers nothing, such as undo. */
function ready(app: App): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (app.picture.get().state !== "ready") return;
      stop();
      resolve();
    };
    const stop = app.picture.subscribe(look);
    look();
  });
}

describeApi("the page's core", (api) => {
  const apps: App[] = [];
  const newApp = (): App => {
    const app = appAt(`${api().server.url}/api/v1`);
    apps.push(app);
    return app;
  };
  afterEach(() => {
    for (const app of apps.splice(0)) app.close();
  });
  const opened = async (search = ""): Promise<App> => {
    const app = newApp();
    await app.open(search);
    expect(app.picture.get().state).toBe("ready");
    return app;
  };

  test("the overview holds all 89 plain edges, and the speech layer can be taken off and put back", async () => {
    const app = await opened();
    expect(app.summary.get().relations).toEqual({ shown: 89, total: 89 });
    expect(app.summary.get().speech.shown).toBeGreaterThan(0);
    const all = idsOf(app);
    app.actions.setSpeech(false);
    await ready(app);
    expect(app.summary.get()).toMatchObject({ relations: { shown: 89 }, speech: { shown: 0, total: 0 } });
    expect(idsOf(app).length).toBeLessThan(all.length);
    app.actions.undo();
    await ready(app);
    expect(idsOf(app)).toEqual(all);
  });

  test("an expansion says how many are shown, adds only, and its collapse takes away only what it brought", async () => {
    const app = await opened("?focus=knb");
    const before = idsOf(app);
    const { shown, total } = await app.actions.expand("karim-masimov");
    expect(shown).toBe(total);
    expect(app.notices.get().at(-1)?.text).toBe(`Showing all ${total} neighbours of Karim Masimov.`);
    const after = idsOf(app);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after).toEqual(expect.arrayContaining(before));
    app.actions.collapse("karim-masimov");
    await ready(app);
    expect(idsOf(app)).toEqual(before);
    app.actions.undo();
    await ready(app);
    expect(idsOf(app)).toEqual(after);
    app.actions.undo();
    await ready(app);
    expect(idsOf(app)).toEqual(before);
  });

  test("a link gives another page the same picture, part by part", async () => {
    const app = await opened("?focus=knb");
    await app.actions.expand("karim-masimov");
    await app.actions.setAsOf("2022-01-07");
    app.actions.hide("marat-osipov");
    app.actions.toggleKind("Event");
    await ready(app);
    const other = await opened(writeView(app.view.get()));
    expect(other.view.get()).toEqual({ ...app.view.get(), hover: null });
    expect(idsOf(other)).toEqual(idsOf(app));
    expect(other.model.graph.edges().sort()).toEqual(app.model.graph.edges().sort());
    expect(other.summary.get()).toEqual(app.summary.get());
    expect(other.model.stages).toEqual(app.model.stages);
  });

  test("ids that the store does not know are named and left out, and the rest is shown", async () => {
    const app = await opened("?ids=knb,no-such-one,karim-masimov&expand=nobody-either");
    expect(idsOf(app)).toEqual(["karim-masimov", "knb"]);
    expect(app.notices.get().map(({ text }) => text)).toEqual(["Not in this store, and left out: no-such-one, nobody-either."]);
    expect(writeView(app.view.get())).toBe("?ids=knb,karim-masimov");
    const lost = await opened("?focus=no-such-one");
    expect(lost.view.get().focus).toBeNull();
    expect(lost.summary.get().relations.total).toBe(89);
  });

  test("an entity that is not in the picture is brought in with its neighbours, and nothing goes", async () => {
    const app = await opened("?focus=knb");
    const before = idsOf(app);
    expect(before).not.toContain("dimash-alzhanov");
    await app.actions.reveal("dimash-alzhanov");
    expect(app.view.get().selection).toEqual({ type: "node", id: "dimash-alzhanov" });
    expect(idsOf(app)).toEqual(expect.arrayContaining([...before, "dimash-alzhanov"]));
  });

  test("the entities of a Cypher result replace the picture", async () => {
    const app = await opened();
    const response = await app.actions.runCypher({
      query: "MATCH (p:Person)-[r:HEADED]->(o:Organization) RETURN p, r, o",
      params: {},
      limit: 100,
      timeoutMs: 10_000,
      write: false,
    });
    app.actions.showResult(response);
    await ready(app);
    expect(idsOf(app)).toEqual(response.graph.nodes.map(({ key }) => key).sort());
    expect(app.view.get().only.length).toBeGreaterThan(1);
  });

  test("what was known on a day is shown where it stood, and nothing that a link names is lost before its day", async () => {
    const app = await opened("?sel=karim-masimov");
    const whole = idsOf(app);
    app.model.settle();
    const placeOf = (id: string) => [app.model.graph.getNodeAttribute(id, "x"), app.model.graph.getNodeAttribute(id, "y")];
    const before = new Map(whole.map((id) => [id, placeOf(id)]));
    await app.actions.setKnownOn("2022-01-09");
    await ready(app);
    const known = idsOf(app);
    expect(known.length).toBeGreaterThan(20);
    expect(known.length).toBeLessThan(whole.length);
    for (const id of known) expect(placeOf(id)).toEqual(before.get(id));
    await app.actions.setKnownOn("2022-01-01");
    await ready(app);
    expect(idsOf(app)).toEqual([]);
    expect(app.view.get().selection).toEqual({ type: "node", id: "karim-masimov" });
    expect(app.notices.get()).toEqual([]);
    await app.actions.setKnownOn(null);
    await ready(app);
    for (const id of whole) expect(placeOf(id)).toEqual(before.get(id));
  });

  test("only the newest of several quick changes counts", async () => {
    const app = await opened();
    await Promise.all([app.actions.focus("csto"), app.actions.focus("almaty"), app.actions.focus("knb")]);
    expect(app.view.get().focus).toBe("knb");
    expect(idsOf(app)).toEqual(idsOf(await opened("?focus=knb")));
  });

  test("errors of the server arrive with their code, their words and their position", async () => {
    const { api: calls } = newApp();
    await expect(calls.entity("no-such-one", null)).rejects.toMatchObject({ code: "not-found" });
    const broken = calls.cypher({ query: "MATCH (n RETURN n", params: {}, limit: 10, timeoutMs: 1000, write: false });
    await expect(broken).rejects.toMatchObject({ name: "AppError", code: "cypher" });
    await expect(broken).rejects.toBeInstanceOf(AppError);
  });

  test("search, claims, facts, schema and health come through their schemas", async () => {
    const { api: calls } = newApp();
    expect((await calls.search("Токаев", { kinds: [], knownOn: null, limit: 5 })).hits[0]).toMatchObject({ name: "Kassym-Jomart Tokayev" });
    expect((await calls.search("almaty", { kinds: ["Place"], knownOn: null, limit: 5 })).hits.every(({ kind }) => kind === "Place")).toBe(
      true,
    );
    const page = await calls.claims({ about: "karim-masimov", limit: 3 });
    expect(page.claims).toHaveLength(3);
    const next = await calls.claims({ about: "karim-masimov", limit: 3, cursor: page.page.next ?? "" });
    expect(next.claims[0]?.claim.id).not.toBe(page.claims[0]?.claim.id);
    expect((await calls.fact("karim-masimov|heads|knb", null)).view.statement).toContain("Karim Masimov");
    expect((await calls.schema()).kinds).toHaveLength(7);
    expect((await calls.health(null)).counts).toMatchObject({ entities: 86, claims: 197 });
    const counts = (day: string) => calls.health(day).then((health) => health.counts);
    expect(await counts("2021-12-31")).toEqual({ entities: 0, facts: 0, claims: 0, documents: 0 });
    expect((await counts("2022-01-09")).claims).toBeLessThan(197);
  });

  test("a file comes whole with its name and its bytes counted; what cannot be exported is told in the server's words", async () => {
    const { api: calls } = await opened();
    const counted: number[] = [];
    const { signal } = new AbortController();
    const file = await calls.exportFile({ entity: "knb", depth: 1, title: "KNB" }, "graphology", {
      signal,
      onBytes: (bytes) => counted.push(bytes),
    });
    expect(file.name).toMatch(/^knb-\d{4}-\d{2}-\d{2}\.json$/);
    expect(counted.at(-1)).toBe(file.blob.size);
    const { nodes, edges } = JSON.parse(await file.blob.text()) as { nodes: unknown[]; edges: unknown[] };
    expect(await calls.previewExport({ entity: "knb", depth: 1 })).toMatchObject({ entities: nodes.length, relations: edges.length });
    const refused = await calls
      .exportFile({ entity: "nobody-at-all" }, "gexf", { signal, onBytes: () => {} })
      .catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ code: "not-found", message: "There is no entity nobody-at-all." });
  });
});

test("a server that is not there is told as such, with the time until the next try", async () => {
  const app = appAt("http://127.0.0.1:9/api/v1");
  await app.open("");
  const { state, problem, retryAt } = app.picture.get();
  expect(state).toBe("error");
  expect(problem).toMatchObject({ code: "store-unavailable" });
  expect(retryAt).toBeGreaterThan(Date.now());
  // Ends the tries: another error would come forever.
  app.close();
});
