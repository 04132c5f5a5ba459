import fc from "fast-check";
import { DRAWER_IDS, INITIAL_VIEW, MAX_PATH_LENGTH, MAX_PATHS, TABLES, type ViewState } from "../../../client/core/view-state.ts";
import { readView, writeView } from "../../../client/core/view-url.ts";
import { CONTRADICTION_KINDS } from "../../../model/contradiction.ts";
import { LENS_VERDICTS } from "../../../model/lens.ts";
import { KIND_IDS, STATUSES } from "../../../model/schema.ts";

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const ids = fc.uniqueArray(id, { maxLength: 6 });
const key = fc.tuple(id, fc.constantFrom("heads", "deathToll"), fc.string({ maxLength: 20 })).map((parts) => parts.join("|"));
/** Facts between each entity and the next, some the one way round and some the other. */
const routes = fc
  .tuple(fc.uniqueArray(id, { maxLength: 5 }), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([stops, turned]) => stops.slice(1).map((to, at) => (turned[at] ? `${to}|heads|${stops[at]}` : `${stops[at]}|heads|${to}`)));
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const views: fc.Arbitrary<ViewState> = fc.record({
  focus: fc.option(id),
  only: ids,
  expanded: fc.dictionary(id, fc.integer({ min: 1, max: 100 }), { maxKeys: 5, noNullPrototype: true }),
  hidden: ids,
  selection: fc.option(
    fc.oneof(
      id.map((value) => ({ type: "node" as const, id: value })),
      key.map((value) => ({ type: "edge" as const, key: value })),
    ),
  ),
  hover: fc.constant(null),
  hiddenKinds: fc.subarray(KIND_IDS),
  hiddenStatuses: fc.subarray([...STATUSES]),
  asOf: fc.option(day),
  knownOn: fc.option(day),
  speaker: fc.option(id),
  against: fc.option(id),
  path: fc.option(fc.record({ from: fc.option(id), to: fc.option(id) }).filter(({ from, to }) => from !== null || to !== null)),
  pathOptions: fc.record({
    avoidContested: fc.boolean(),
    maxLength: fc.integer({ min: 1, max: MAX_PATH_LENGTH }),
    limit: fc.integer({ min: 1, max: MAX_PATHS }),
  }),
  lists: fc.record({
    isOneSource: fc.boolean(),
    isOfAll: fc.boolean(),
    contradictionKinds: fc.subarray([...CONTRADICTION_KINDS]),
    verdict: fc.constantFrom(null, ...LENS_VERDICTS),
    table: fc.constantFrom(...TABLES),
    rows: fc.string({ maxLength: 30, unit: "grapheme" }),
  }),
  route: routes,
  preview: fc.constant([]),
  article: fc.option(id),
  sentence: fc.option(fc.constantFrom("000:s17", "s1")),
  // Files are no part of a link.
  alone: fc.constant(null),
  timeline: fc.boolean(),
  speech: fc.boolean(),
  layout: fc.constantFrom("force" as const, "radial" as const),
  query: fc.string({ maxLength: 30, unit: "grapheme" }),
  drawer: fc.constantFrom(null, ...DRAWER_IDS),
});

test("every part of a view is read back as it was written", () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readView(writeView(view))).toEqual({ view, problems: [] });
    }),
  );
});

test("the first view has an empty address, and an address says what it shows in plain words", () => {
  expect(writeView(INITIAL_VIEW)).toBe("");
  const view: ViewState = {
    ...INITIAL_VIEW,
    focus: "knb",
    expanded: { "karim-masimov": 2, almaty: 1 },
    hidden: ["russia"],
    hiddenKinds: ["Person"],
    asOf: "2022-01-05",
    speech: false,
  };
  expect(writeView(view)).toBe(
    "?focus=knb&kind=Organization,Group,Place,Event,Document,Channel&asOf=2022-01-05&speech=false&expand=karim-masimov:2,almaty&hide=russia",
  );
});

test("reading never fails, whatever the address says", () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), fc.string(), (query, junk) => {
      for (const search of [`?${query}`, junk, `?expand=${junk}`, `?sel=${junk}&kind=${junk}&asOf=${junk}`]) {
        expect(Object.isFrozen(readView(search).view)).toBe(true);
      }
    }),
  );
});

test("a part that says nothing we know is left out and named", () => {
  const { view, problems } = readView(
    "?asOf=2022-02-30&kind=Person,Robot&status=gossip&layout=spiral&expand=knb:0,a b&speech=maybe&drawer=x" +
      "&contradiction=number,quarrel&verdict=draw&list=none-of-them&of=half&table=chairs",
  );
  const lists = { ...INITIAL_VIEW.lists, contradictionKinds: ["number"] };
  expect(view).toEqual({ ...INITIAL_VIEW, hiddenKinds: KIND_IDS.filter((kind) => kind !== "Person"), lists });
  for (const value of [
    "2022-02-30",
    "Robot",
    "gossip",
    "spiral",
    "knb:0",
    "a b",
    "maybe",
    "x",
    "quarrel",
    "draw",
    "none-of-them",
    "half",
    "chairs",
  ]) {
    expect(problems.some((problem) => problem.includes(`"${value}"`))).toBe(true);
  }
  expect(problems).toHaveLength(13);
});
