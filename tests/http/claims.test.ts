/** The record: facts, claims and contradictions. */
import type { ClaimPage, ContradictionPage, FactDetail, FactParties } from "../../model/view.ts";
import { describeApi, json } from "../support/http-api.ts";

const TOLL = "kazakhstan-unrest-2022|deathToll|164 people";

describeApi("claims and facts", (api) => {
  test("the death toll: who says 164, who does not confirm it, and which other numbers there are", async () => {
    const detail = await api().server.get<FactDetail>(`/facts/${encodeURIComponent(TOLL)}`);
    expect(detail.view).toMatchObject({ status: "contested", asserts: 4, withheld: 2, denials: 0, sources: 3, value: "164 people" });
    expect(detail.claims).toHaveLength(6);
    const statements = detail.claims.map(({ statement }) => statement);
    expect(statements).toContain("164 people killed in January 2022 unrest in Kazakhstan");
    expect(statements).toContain(
      "Ministry of Health of Kazakhstan does not confirm: 164 people killed in January 2022 unrest in Kazakhstan",
    );
    expect(detail.independentSources.map(({ id }) => id).sort()).toEqual([
      "kazakhstan-health-ministry",
      "kazakhstan-official-sources",
      "publisher-001",
    ]);
    expect(detail.alternatives.map(({ value }) => value)).toContainEqual(expect.stringContaining("dozens"));
  });

  test("facts are looked up by key with their speakers, and stale keys are left out without an error", async () => {
    const ask = (keys: unknown) => api().server.get<{ facts: FactParties[] }>("/facts", json("POST", { keys }));
    const { facts } = await ask(["nobody|heads|nothing", TOLL, "karim-masimov|heads|knb"]);
    expect(facts.map(({ view }) => view.key)).toEqual([TOLL, "karim-masimov|heads|knb"]);
    const detail = await api().server.get<FactDetail>(`/facts/${encodeURIComponent(TOLL)}`);
    expect(facts[0]?.view).toEqual(detail.view);
    const speakers = new Set(detail.claims.map(({ speaker }) => speaker.id));
    expect(facts[0]?.speakers.map(({ id }) => id)).toEqual([...speakers].sort());
    expect(await ask([])).toEqual({ facts: [] });
    expect(await api().server.problem("/facts", json("POST", { keys: [""] }))).toMatchObject({ status: 400, errors: [{ path: "keys.0" }] });
  });

  test("a claim says where it stands in its text, and what it answers", async () => {
    const { claims } = await api().server.get<FactDetail>(`/facts/${encodeURIComponent(TOLL)}`);
    const withheld = claims.find(({ claim }) => claim.id === "c001-12");
    expect(withheld?.evidence.length).toBeGreaterThan(0);
    for (const { exact, verified, paraphrase, sha256 } of withheld?.evidence ?? []) {
      expect([exact, verified]).toEqual([null, false]);
      expect(paraphrase).not.toBe("");
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(withheld?.documentTitle).toMatch(/10 January 2022/);
    expect(withheld?.links).toContainEqual(
      expect.objectContaining({
        type: "contradicts",
        direction: "from",
        claim: "c001-09",
        fact: TOLL,
        statement: expect.stringMatching(/^164/),
      }),
    );
    expect(withheld?.links).toContainEqual(expect.objectContaining({ type: "responds-to", direction: "from", claim: "c001-07" }));
  });

  test("a speaker has the role that sources give it for the day it spoke", async () => {
    const { claims } = await api().server.get<ClaimPage>("/claims?speaker=nazarbayev-spokesperson");
    expect(claims.length).toBeGreaterThan(1);
    for (const { speakerRole } of claims) expect(speakerRole).toBe("spokesperson for Nursultan Nazarbayev");
    const president = await api().server.get<ClaimPage>("/claims?speaker=kassym-jomart-tokayev");
    expect(president.claims[0]?.speakerRole).toBe("president of Kazakhstan");
    const ministry = await api().server.get<ClaimPage>("/claims?speaker=kazakhstan-health-ministry");
    expect(ministry.claims[0]?.speakerRole).toBeNull();
  });

  test("claims come newest first, in pages that hold each of them once", async () => {
    const seen: string[] = [];
    const days: string[] = [];
    let cursor = "";
    do {
      const { claims, page }: ClaimPage = await api().server.get(`/claims?limit=60${cursor}`);
      expect(page.total).toBe(197);
      expect(page.shown).toBe(claims.length);
      seen.push(...claims.map(({ claim }) => claim.id));
      days.push(...claims.map(({ claim }) => claim.statedOn.date ?? claim.statedOn.notAfter ?? ""));
      cursor = page.next === null ? "" : `&cursor=${encodeURIComponent(page.next)}`;
      if (seen.length > 197) throw new Error("The pages do not end");
    } while (cursor !== "");
    expect(new Set(seen).size).toBe(197);
    expect(days).toEqual([...days].sort().reverse());
  });

  test("claims keep to their filters", async () => {
    const find = async (query: string) => (await api().server.get<ClaimPage>(`/claims?limit=500&${query}`)).claims;
    const denials = await find("stance=denies,does-not-confirm");
    expect(denials.map(({ claim }) => claim.id).sort()).toEqual([
      ...["c000-35", "c000-40", "c000-75", "c000-89", "c001-08", "c001-12", "c001-80", "c001-90"],
    ]);
    for (const { subject, object, claim } of await find("about=knb")) {
      expect([subject.id, object?.id, ...Object.values(claim.qualifiers)]).toContain("knb");
    }
    for (const { claim } of await find("predicate=deathToll")) expect(claim.predicate).toBe("deathToll");
    for (const { status } of await find("status=corroborated")) expect(status).toBe("corroborated");
    expect(await find("document=doc-000")).toHaveLength(98);
    expect(await find("from=2022-01-11")).toEqual([]);
    const early = await find("to=2022-01-08");
    expect(early.length).toBeGreaterThan(0);
    for (const { claim } of early)
      expect(claim.statedOn.notBefore ?? claim.statedOn.date ?? "").toMatch(/^$|^20(?:1|2[01])|^2022-01-0[1-8]/);
  });

  test("contradictions are sets with a kind, the largest first", async () => {
    const { contradictions, page } = await api().server.get<ContradictionPage>("/contradictions");
    expect(page).toEqual({ shown: 10, total: 10, next: null });
    const byId = new Map(contradictions.map((each) => [each.id, each]));
    const toll = byId.get("c000-01");
    expect(toll).toMatchObject({ kind: "number", subject: { id: "kazakhstan-unrest-2022" } });
    expect(toll?.claims.map(({ claim }) => claim.id)).toEqual(expect.arrayContaining(["c001-05", "c001-07", "c001-12"]));
    expect(toll?.claims.map(({ claim }) => claim.id)).not.toContain("c000-82");
    expect(byId.get("c000-32")).toMatchObject({ kind: "denial", subject: { id: "nursultan-nazarbayev" } });
    expect(byId.get("c000-86")?.kind).toBe("withheld");
    expect(byId.get("c000-22")?.kind).toBe("account");
    const sizes = contradictions.map(({ claims }) => claims.length);
    expect(sizes[0]).toBe(Math.max(...sizes));
    for (const { claims, links } of contradictions) {
      const members = new Set(claims.map(({ claim }) => claim.id));
      expect(links.every(({ from, to }) => members.has(from) && members.has(to))).toBe(true);
    }
  });

  test("contradictions about one entity, and no more than asked for", async () => {
    const about = await api().server.get<ContradictionPage>("/contradictions?about=nursultan-nazarbayev");
    expect(about.contradictions.map(({ id }) => id)).toEqual(["c000-32"]);
    const one = await api().server.get<ContradictionPage>("/contradictions?limit=1");
    expect(one.contradictions).toHaveLength(1);
    expect(one.page.total).toBe(10);
    const rest = await api().server.get<ContradictionPage>(`/contradictions?cursor=${encodeURIComponent(one.page.next ?? "")}`);
    expect(rest.contradictions).toHaveLength(9);
    expect(rest.contradictions.map(({ id }) => id)).not.toContain(one.contradictions[0]?.id);
  });
});
