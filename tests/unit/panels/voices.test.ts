/** What panels say of voices: sides of a contradiction, chains of sources, numbers as they were told, edges under a lens. */
import type { ModelEdge } from "../../../client/core/graph-model.ts";
import { claimsUnderLens } from "../../../client/core/lens-claims.ts";
import { edgeLabel, voiceMark } from "../../../client/core/voice-words.ts";
import { sidesOf } from "../../../client/panels/contradictions/sides.ts";
import { plotShape } from "../../../client/panels/number-plot/plot-shape.ts";
import { leftOutInWords } from "../../../client/panels/words/lens-words.ts";
import { sharedInWords, sourceChain, sourceGroups } from "../../../client/panels/words/source-words.ts";
import { claimSchema } from "../../../model/claim.ts";
import { factKey } from "../../../model/fact.ts";
import { LENS_STANCES, lensVerdict } from "../../../model/lens.ts";
import type { ClaimView, EntityRef } from "../../../model/view.ts";

const ref = (id: string, kind: EntityRef["kind"] = "Organization"): EntityRef => ({ id, name: id.toUpperCase(), kind });

interface Given {
  readonly value?: number | string;
  readonly speaker?: string;
  readonly cites?: readonly string[];
  readonly day?: string;
  readonly polarity?: "asserts" | "denies" | "does-not-confirm";
  readonly comparator?: "~";
}

function told(
  id: string,
  { value = 164, speaker = "paper", cites = [], day = "2022-01-09", polarity = "asserts", comparator }: Given = {},
): ClaimView {
  const claim = claimSchema.parse({
    ...{ id, polarity, speaker, cites, document: "d", subject: "unrest", predicate: "deathToll", reporter: "paper" },
    object: { value, datatype: typeof value === "number" ? "number" : "quantity-word", unit: "people", ...(comparator && { comparator }) },
    statedOn: { date: day, precision: "day" },
    attribution: "indirect",
    modality: "claimed",
    evidence: ["s1"],
  });
  return {
    claim,
    fact: factKey(claim),
    statement: `${polarity === "asserts" ? "" : `${speaker} denies: `}${value} people killed`,
    status: "contested",
    subject: ref("unrest", "Event"),
    object: null,
    speaker: ref(speaker),
    speakerRole: null,
    reporter: ref("paper"),
    reportedVia: [ref("post", "Document"), ref("channel", "Channel")],
    cites: cites.map((each) => ref(each)),
    rootSource: ref(cites[0] ?? speaker),
    documentTitle: "d",
    evidence: [],
    links: [],
  };
}

test("under a lens a fact has the claims that its voice makes, reports or publishes, and what is left out is counted", () => {
  const linked = { type: "contradicts", direction: "from", note: null } as const;
  const claims = [
    { ...told("c1", { speaker: "ministry" }), links: [{ ...linked, claim: "c2" }] },
    { ...told("c2", { speaker: "office", polarity: "denies" }), links: [{ ...linked, claim: "c9" }] },
    told("c3", { speaker: "office" }),
  ];
  const of = (voices: readonly string[], publishers = new Map([["d", "publisher"]])) => {
    const { voices: own, others, linksLeftOut } = claimsUnderLens(claims, voices, publishers);
    const idsOf = (views: readonly ClaimView[]) => views.map(({ claim }) => claim.id).join(" ");
    return [own.map(({ stance, claims: said }) => `${stance}: ${idsOf(said)}`), idsOf(others), linksLeftOut];
  };
  expect(of(["ministry"])).toEqual([["asserts: c1"], "c2 c3", 1]);
  expect(of(["office"])).toEqual([["divided: c2 c3"], "c1", 1]);
  expect(of(["nobody"])).toEqual([["null: "], "c1 c2 c3", 0]);
  expect(of(["office", "ministry"])).toEqual([["divided: c2 c3", "asserts: c1"], "", 1]);
  for (const outlet of ["paper", "publisher"]) expect(of([outlet])).toEqual([["divided: c1 c2 c3"], "", 1]);
  expect(of(["publisher"], new Map())).toEqual([["null: "], "c1 c2 c3", 0]);
  const [ministry] = claimsUnderLens(claims, ["ministry"], new Map()).voices;
  expect([ministry?.fact?.status, ministry?.fact?.rootSources, ministry?.claims[0]?.links]).toEqual(["single-source", ["ministry"], []]);
});

test("what a lens leaves out of a fact is said in full, and nothing is said of nothing", () => {
  expect(leftOutInWords({ claims: 6, voices: 1, otherwise: 1, links: 2 })).toBe(
    "6 claims of 1 other voice, 1 statement that says something else, 2 links from its claims to others’.",
  );
  expect(leftOutInWords({ claims: 0, voices: 0, otherwise: 0, links: 0 })).toBeNull();
});

test("sides stand next to what they refuse, in the order in which they were first taken", () => {
  const sides = sidesOf([told("c1"), told("c2", { value: "dozens of" }), told("c3", { polarity: "does-not-confirm" }), told("c4")], true);
  expect(sides.map(({ headline, text, claims }) => [headline, text, claims.length])).toEqual([
    ["164", "people", 2],
    ["Not confirmed", "164 people", 1],
    ["dozens", "people", 1],
  ]);
  expect(sidesOf([told("c1", { polarity: "denies" })], false)[0]).toMatchObject({ headline: "Denied", text: "164 people killed" });
});

test("voices that rest on one source are one, and it is said plainly", () => {
  const [group, other] = sourceGroups([
    told("c1", { speaker: "ministry" }),
    told("c2", { speaker: "headquarters", cites: ["ministry"] }),
    told("c3", { speaker: "witness" }),
    told("c4", { speaker: "ministry", polarity: "denies" }),
  ]);
  expect(group).toMatchObject({ source: { id: "ministry" }, voices: 2 });
  expect(group && sharedInWords(group)).toBe("Two voices, one source: both rest on MINISTRY.");
  expect(other && sharedInWords(other)).toBeNull();
  const [same] = sourceGroups([told("c1"), told("c2"), told("c3")]);
  expect(same && sharedInWords(same)).toBe("3 claims, one voice: all are by PAPER.");
});

test("a chain leads from the outlet to the cited source, each once, with its part", () => {
  const parts = sourceChain(told("c1", { speaker: "headquarters", cites: ["ministry"] })).map(({ entity, part }) => [entity.id, part]);
  expect(parts).toEqual([
    ["paper", "outlet"],
    ["channel", "channel"],
    ["post", "document"],
    ["headquarters", "speaker"],
    ["ministry", "cited source"],
  ]);
  expect(sourceChain({ ...told("c1"), reportedVia: [] })).toEqual([{ entity: ref("paper"), part: "outlet, in its own voice" }]);
});

test("a number is drawn in the order told, true to zero, and in words", () => {
  const shape = plotShape([
    told("c3", { value: 7989, day: "2022-01-10", speaker: "ministry" }),
    told("c1", { value: 5800 }),
    told("c2", { value: 8000, comparator: "~", day: "2022-01-10" }),
  ]);
  expect(shape?.marks.map(({ label }) => label)).toEqual(["5,800", "about 8,000", "7,989"]);
  const [first, second, third] = shape?.marks ?? [];
  expect([first?.x, second?.x, third?.x]).toEqual([...[first?.x, second?.x, third?.x]].sort((a, b) => (a ?? 0) - (b ?? 0)));
  const height = (y: number | undefined) => (shape?.base ?? 0) - (y ?? 0);
  expect(height(first?.y) / height(second?.y)).toBeCloseTo(5800 / 8000);
  expect(shape?.days.map(({ day }) => day)).toEqual(["9 Jan 2022", "10 Jan 2022"]);
  expect(shape?.text).toBe("9 Jan 2022: 5,800 (PAPER); 10 Jan 2022: about 8,000 (PAPER); 10 Jan 2022: 7,989 (MINISTRY)");
});

test("words have no height, refusals are marked, and one value alone is no plot", () => {
  const shape = plotShape([
    told("c1"),
    told("c2", { value: "dozens of" }),
    told("c3", { polarity: "does-not-confirm", speaker: "ministry" }),
  ]);
  expect(shape?.marks.map(({ label, isWord, stance }) => [label, isWord, stance])).toEqual([
    ["164", false, "asserts"],
    ["dozens", true, "asserts"],
    ["164", false, "does-not-confirm"],
  ]);
  expect(shape?.text).toContain("164 not confirmed (MINISTRY)");
  expect(plotShape([told("c1"), told("c2")])).toBeNull();
  expect(plotShape([told("c1", { value: "dozens of" }), told("c2", { value: "hundreds of" })])).toBeNull();
});

const edge = (stance: unknown, stanceOfOther?: unknown): ModelEdge =>
  ({ layer: "fact", label: "head of", stance, ...(stanceOfOther !== undefined && { stanceOfOther }) }) as ModelEdge;

test("an edge under a lens never names a refusal like an assertion", () => {
  expect(edgeLabel({ layer: "fact", label: "head of" } as ModelEdge)).toBe("head of");
  expect(edgeLabel(edge("asserts"))).toBe("head of");
  expect(edgeLabel(edge("denies"))).toBe("denied: head of");
  expect(edgeLabel(edge("does-not-confirm", null))).toBe("not confirmed: head of");
  expect(edgeLabel(edge("divided"))).toBe("said both ways: head of");
});

test("under two lenses each edge has the letters of those who hold it", () => {
  expect(voiceMark(edge("asserts"))).toBeNull();
  expect([voiceMark(edge("asserts", null)), voiceMark(edge(null, "denies"))]).toEqual(["A", "B"]);
  expect([voiceMark(edge("asserts", "asserts")), voiceMark(edge("asserts", "does-not-confirm"))]).toEqual(["A & B", "A vs B"]);
});

test("a verdict is the same from both sides", () => {
  const mirror = { opposed: "opposed", agree: "agree", "only-a": "only-b", "only-b": "only-a" };
  for (const a of [...LENS_STANCES, null]) {
    for (const b of [...LENS_STANCES, null]) {
      if (a === null && b === null) continue;
      for (const rivals of [true, false]) expect(lensVerdict(b, a, rivals)).toBe(mirror[lensVerdict(a, b, rivals)]);
    }
  }
});
