/** The generated crisis: always the same, sound as a dataset, and with everything in it that a store can get wrong. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { generate } from "../../../bench/synthetic/generate.ts";
import { edgeType, rollUp } from "../../../model/fact.ts";
import { groupBy } from "../../../model/group-by.ts";
import { KIND_IDS, PREDICATE_IDS, STATUSES } from "../../../model/schema.ts";
import { checkDataset } from "../../../server/dataset/check-dataset.ts";
import { scratchDirectory } from "../../support/scratch.ts";

const scratch = scratchDirectory();
const records = (seed: number) => [...generate({ entities: 300, claims: 4000, seed })];

test("the same options give the same records, another seed others", () => {
  expect(records(1)).toEqual(records(1));
  expect(records(2)).not.toEqual(records(1));
});

test("every kind, predicate, status, stance and review state occurs, and a few entities have most of the claims", () => {
  const all = records(1);
  const claims = all.flatMap((each) => (each.kind === "claims" ? each.record : []));
  const links = all.flatMap((each) => (each.kind === "links" ? each.record : []));
  const facts = rollUp(claims, links);
  expect(new Set(all.flatMap((each) => (each.kind === "entities" ? each.record.kind : [])))).toEqual(new Set(KIND_IDS));
  expect(new Set(claims.map(({ predicate }) => predicate))).toEqual(new Set(PREDICATE_IDS));
  expect(new Set(facts.map(({ status }) => status))).toEqual(new Set(STATUSES));
  expect(new Set(claims.map(({ polarity }) => polarity)).size).toBe(3);
  expect(new Set(claims.map(({ review }) => review)).size).toBe(3);
  expect(new Set(links.map(({ type }) => type)).size).toBe(3);
  expect(facts.length).toBeLessThan(claims.length * 0.8);
  const bySubject = new Map<string, number>();
  for (const { subject } of claims) bySubject.set(subject, (bySubject.get(subject) ?? 0) + 1);
  const most = [...bySubject.values()].sort((a, b) => b - a);
  expect(most.slice(0, 15).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(claims.length * 0.2);
});

test("of edges alone there are as many as claims, and hubs among them", () => {
  const all = [...generate({ entities: 2000, claims: 20_000, onlyEdges: true })];
  const facts = rollUp(
    all.flatMap((each) => (each.kind === "claims" ? each.record : [])),
    [],
  );
  expect(facts.filter((fact) => edgeType(fact) !== null).length).toBeGreaterThan(19_500);
  const most = Math.max(...[...groupBy(facts, ({ subject }) => subject).values()].map(({ length }) => length));
  expect(most).toBeGreaterThan(300);
});

test("what the program writes passes the dataset check", async () => {
  const program = fileURLToPath(new URL("../../../bench/generate-dataset.ts", import.meta.url));
  const args = ["--import", "tsx", program, scratch.path("made"), "--entities", "200", "--claims", "1500", "--seed", "7"];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: "" } });
  const check = await checkDataset(scratch.path("made"));
  expect(check.problems).toEqual([]);
  expect(check.sound).toBe(true);
  expect(check.counts).toMatchObject({ entities: 200, documents: 15, sentences: 900, mentions: 900, claims: 1500 });
});
