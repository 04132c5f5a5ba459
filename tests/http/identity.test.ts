/** Merges, hypotheses and the change log over HTTP. */
import type { z } from "zod";
import type { changesResponse, mergesResponse } from "../../model/api.ts";
import type { Subgraph } from "../../model/subgraph.ts";
import type { ClaimPage, EntityDetail, FactDetail, MergeView } from "../../model/view.ts";
import { describeApi, json } from "../support/http-api.ts";
import { loadJanuary } from "../support/january.ts";
import { storeSuite } from "../support/store-suite.ts";

type Changes = z.infer<typeof changesResponse>;
type Merges = z.infer<typeof mergesResponse>;
const A = "nursultan-nazarbayev";
const B = "kassym-jomart-tokayev";

describeApi("merges", (api) => {
  beforeEach(() => loadJanuary(api().store), 60_000);
  const merge = (from = A, into = B, more = {}) =>
    api().server.post<MergeView>(`/entities/${from}/merge`, { into, reason: "It is said to be one man", ...more });
  const entity = (id: string) => api().server.get<EntityDetail>(`/entities/${id}`);
  const remove = (id: string) => api().server.get<MergeView>(`/merges/${id}`, { method: "DELETE" });

  test("a merge changes every answer, says so, and undone leaves none changed", async () => {
    const paths = [`/entities/${A}`, `/entities/${B}`, "/graph?speech=true", `/claims?speaker=${B}&limit=500`, `/search?q=Nazarbayev`];
    const answers = () => Promise.all(paths.map((path) => api().server.get(path)));
    const before = await answers();
    const [a, b] = [await entity(A), await entity(B)];
    const made = await merge();
    expect(made).toMatchObject({
      state: "merged",
      from: { id: A },
      into: { id: B },
      by: "local reader",
      reason: "It is said to be one man",
    });

    const one = await entity(B);
    expect(one.merged).toMatchObject([{ merge: { id: made.id, from: { name: a.entity.name } }, aliases: a.entity.aliases }]);
    expect([one.askedFor, one.mentions, one.claimsMade]).toEqual([null, a.mentions + b.mentions, a.claimsMade + b.claimsMade]);
    expect(await entity(A)).toEqual({ ...one, askedFor: { id: A, name: a.entity.name, kind: "Person" } });
    const graph = await api().server.get<Subgraph>("/graph?speech=true");
    expect(graph.nodes.map(({ key }) => key)).not.toContain(A);
    const found = await api().server.get<{ hits: { id: string; matched: string }[] }>("/search?q=Nazarbayev");
    expect(found.hits[0]).toMatchObject({ id: B, matched: expect.stringContaining("Nazarbayev") });
    const { claims } = await api().server.get<ClaimPage>(`/claims?about=${A}&limit=500`);
    expect(claims.length).toBeGreaterThan(0);
    for (const { claim, fact, status } of claims)
      expect([claim.subject === A, fact.includes(A), status === null]).toEqual([false, false, false]);
    const mine = claims.filter(({ recordedAs = [] }) => recordedAs.some(({ id }) => id === A));
    expect(mine.length).toBeGreaterThanOrEqual(a.claimsAbout);
    expect(mine.length).toBeLessThan(claims.length);
    expect(mine[0]?.recordedAs).toEqual([{ id: A, name: a.entity.name, kind: "Person" }]);
    const fact = await api().server.get<FactDetail>(`/facts/${encodeURIComponent(claims[0]?.fact ?? "")}`);
    expect(fact.claims.map(({ claim }) => claim.id)).toContain(claims[0]?.claim.id);

    expect(await remove(made.id)).toMatchObject({ state: "undone", decidedBy: "local reader" });
    expect(await answers()).toEqual(before);
    expect(await remove(made.id)).toMatchObject({ state: "undone" });
  });

  test("what cannot be merged is refused with its reason", async () => {
    const post = (from: string, body: unknown) => api().server.problem(`/entities/${from}/merge`, json("POST", body));
    expect(await post(A, { into: B })).toMatchObject({ status: 400, errors: [{ path: "reason" }] });
    expect(await post(A, { into: B, reason: "  " })).toMatchObject({ status: 400, errors: [{ path: "reason", message: "must say why" }] });
    expect(await post(A, { into: A, reason: "x" })).toMatchObject({ status: 400, errors: [{ path: "into" }] });
    expect(await post("nobody", { into: A, reason: "x" })).toMatchObject({ status: 404 });
    expect(await post(A, { into: "nobody", reason: "x" })).toMatchObject({ status: 404 });
    expect(await post(A, { into: "knb", reason: "x" })).toMatchObject({ status: 409, errors: [{ path: "allowKinds" }] });
    expect(await merge(A, "knb", { allowKinds: true })).toMatchObject({ state: "merged" });
    expect(await post("knb", { into: A, reason: "x", allowKinds: true })).toMatchObject({
      status: 409,
      detail: expect.stringContaining("circle"),
    });
    expect(await post(A, { into: B, reason: "x" })).toMatchObject({ status: 409, detail: expect.stringContaining("already") });
    expect(await api().server.problem("/merges/none", { method: "DELETE" })).toMatchObject({ status: 404 });
    expect(await api().server.problem("/merges?state=perhaps")).toMatchObject({ status: 400 });
  });

  test("hypotheses stand open, compete, and are decided", async () => {
    const propose = (into: string) => api().server.post<MergeView>("/merges", { from: A, into, reason: "A rumour", allowKinds: true });
    const [first, second] = [await propose(B), await propose("knb")];
    expect((await entity(A)).hypotheses.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect((await entity(B)).hypotheses).toMatchObject([{ id: first.id, state: "open" }]);
    const decide = (id: string, decision: string) => api().server.post<MergeView>(`/merges/${id}/decision`, { decision, allowKinds: true });
    expect(await decide(second.id, "reject")).toMatchObject({ state: "rejected" });
    expect(await decide(first.id, "accept")).toMatchObject({ state: "merged" });
    expect((await entity(A)).entity.id).toBe(B);
    const merges = await api().server.get<Merges>(`/merges?entity=${A}`);
    expect(merges.merges.map(({ id, state }) => [id, state]).sort()).toEqual(
      [
        [first.id, "merged"],
        [second.id, "rejected"],
      ].sort(),
    );
    const pages = await api().server.get<Merges>("/merges?limit=1");
    expect(pages.page).toMatchObject({ shown: 1, total: 2, next: expect.any(String) });
    expect((await api().server.get<Merges>(`/merges?limit=1&cursor=${pages.page.next}`)).merges).toHaveLength(1);
  });

  test("the change log says it in plain words, with what can be undone", async () => {
    const made = await merge();
    const log = await api().server.get<Changes>("/changes?limit=2");
    expect(log.changes).toMatchObject([
      {
        kind: "merge",
        by: "local reader",
        summary: "Merged Nursultan Nazarbayev into Kassym-Jomart Tokayev: It is said to be one man",
        records: [A, B, made.id],
        undo: { possible: true },
      },
      { kind: "commit", by: "first start", source: "january-2022", undo: { possible: false, why: expect.stringContaining("loaded") } },
    ]);
    expect(log.changes[1]?.summary).toMatch(/^Loaded january-2022: 197 claims, 86 entities, 2 articles/);
    await remove(made.id);
    const after = await api().server.get<Changes>(`/changes?record=${made.id}`);
    expect(after.changes.map(({ kind, undo, merge: each }) => [kind, undo.possible, each?.state])).toEqual([
      ["undo", false, "undone"],
      ["merge", false, "undone"],
    ]);
    const [newest] = after.changes;
    expect((await api().server.get<Changes>(`/changes?since=${newest?.at}`)).changes.map(({ seq }) => seq)).toEqual([newest?.seq]);
    expect(await api().server.problem("/changes?since=yesterday")).toMatchObject({ status: 400 });
    expect(await api().server.problem("/changes?cursor=x")).toMatchObject({ status: 400 });
  });
});

describe("who may merge", () => {
  const suite = storeSuite();
  const body = { into: B, reason: "One man" };

  test("nobody on a read-only server; on one with a token, who has it, and the log says so", async () => {
    const closed = await suite.serve({ config: { readOnly: true } });
    expect(await closed.problem(`/entities/${A}/merge`, json("POST", body))).toMatchObject({ status: 403 });
    expect(await closed.problem("/merges/m1", { method: "DELETE" })).toMatchObject({ status: 403 });
    const token = "a-token-of-sixteen-letters";
    const server = await suite.serve({ config: { token } });
    expect(await server.problem(`/entities/${A}/merge`, json("POST", body))).toMatchObject({ status: 401 });
    const sent = json("POST", body);
    const made = await server.get<MergeView>(`/entities/${A}/merge`, {
      ...sent,
      headers: { ...sent.headers, Authorization: `Bearer ${token}` },
    });
    expect(made.by).toBe("program with the token");
    await server.get(`/merges/${made.id}`, { method: "DELETE", headers: { Authorization: `Bearer ${token}` } });
  });

  test("so many times a minute, and with so long a reason", async () => {
    const server = await suite.serve({ config: { writesPerMinute: 3 } });
    const post = (sent: unknown) => server.send(`/api/v1/entities/${A}/merge`, json("POST", sent));
    expect((await post({ ...body, reason: "x".repeat(1001) })).status).toBe(400);
    expect((await post({ ...body, reason: "x".repeat(2_000_000) })).status).toBe(413);
    expect((await post({ ...body, into: A })).status).toBe(400);
    const last = await post(body);
    expect([last.status, Number(last.headers["retry-after"])]).toEqual([429, expect.any(Number)]);
  });
});
