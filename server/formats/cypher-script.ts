/**
 * A script that makes a Neo4j of Tamga's own model (docs/model.md) out of the export: constraints, then nodes and
 * relationships in statements of many rows each, all MERGE, so that running it again changes nothing. What is counted
 * over the graph (degrees, speech, first days) the script counts itself, at its end.
 */
import { type Identity, identityOf } from "../../model/identity.ts";
import type { Merge } from "../../model/merge.ts";
import { STANCE_TYPES } from "../../model/schema.ts";
import { factEdges } from "../graph-form/fact-edges.ts";
import { factProps } from "../graph-form/fact-properties.ts";
import { schemaStatements } from "../graph-form/statement-files.ts";
import type { CitedFact, ExportAbout, ExportSource } from "../service/export/export-source.ts";
import type { Format } from "./format.ts";
import { COUNTING, createBatches, rangeStatement, type ScriptBatches } from "./script-batches.ts";
import { createRecordWriter } from "./script-records.ts";

const IDS_AT_ONCE = 500;
const FACTS_AT_ONCE = 200;

export const cypher: Format = {
  async *write(source) {
    yield heading(source.about);
    for (const statement of schemaStatements("neo4j")) yield `${statement};\n`;
    yield "CALL db.awaitIndexes(300);\n";
    const batches = createBatches();
    const ranges = createRanges();
    yield* writeRecords(source, batches, ranges);
    yield* writeFacts(source, batches);
    yield* batches.flush();
    // Speech first: it is among the edges that are counted.
    for (const statement of COUNTING) {
      for (const [first, last] of ranges.all()) yield rangeStatement(statement, first, last);
    }
  },
};

/** Comments for people; no line of theirs ends like a statement. */
function heading({ title, scope, made }: ExportAbout): string {
  const lines = [
    title,
    ...scope,
    `Made by Tamga on ${made}`,
    "Load it into an empty Neo4j 5 database: cypher-shell -f FILE. Running it again changes nothing.",
    "Each statement ends with a semicolon at the end of a line and can be run by itself, in this order.",
    "To open the database with Tamga afterwards: tamga store verify --mend, which makes the search index.",
  ];
  return lines.map((line) => `// ${line.replaceAll(/\s+/g, " ").replace(/[;\s]+$/, "")}\n`).join("");
}

async function* writeRecords(source: ExportSource, batches: ScriptBatches, ranges: Ranges): AsyncGenerator<string> {
  const merges: Merge[] = [];
  let isSettled = false;
  let write = createRecordWriter(batches, identityOf([]));
  for await (const item of source.records()) {
    if (item.kind === "entity") ranges.note(item.record.id);
    else if (item.kind === "merge") merges.push(item.record);
    else if (!isSettled) {
      // Merges follow the entities at once: whoever comes after them reads as they say.
      isSettled = true;
      const identity = identityOf(merges.filter(({ state }) => state === "merged"));
      yield* writeIdentity(identity, batches);
      write = createRecordWriter(batches, identity);
    }
    yield* write(item);
  }
}

function* writeIdentity({ ids, canonical, merged }: Identity, { add }: ScriptBatches): Generator<string> {
  for (const id of ids) yield* add("set-canonical", { id, canonical: canonical(id) });
  for (const id of new Set(ids.map(canonical))) yield* add("set-merged-names", { id, merged: merged(id) });
}

async function* writeFacts(source: ExportSource, batches: ScriptBatches): AsyncGenerator<string> {
  let page: CitedFact[] = [];
  for await (const cited of factsOf(source)) {
    page.push(cited);
    if (page.length < FACTS_AT_ONCE) continue;
    yield* await factRows(source, page, batches);
    page = [];
  }
  yield* await factRows(source, page, batches);
}

async function* factsOf(source: ExportSource): AsyncGenerator<CitedFact> {
  for await (const { facts } of source.entities()) yield* facts;
  yield* source.edges();
}

async function factRows(source: ExportSource, page: readonly CitedFact[], batches: ScriptBatches): Promise<string[]> {
  const histories = await source.histories(page);
  return page.flatMap(({ fact }, index) => {
    const versions = histories[index] ?? [];
    const { plain, former } = factEdges(versions);
    const stances = [
      ...fact.asserts.map((claim) => [claim, STANCE_TYPES.asserts] as const),
      ...fact.denies.map((claim) => [claim, STANCE_TYPES.denies] as const),
      ...fact.withholds.map((claim) => [claim, STANCE_TYPES["does-not-confirm"]] as const),
    ];
    return [
      ...batches.add("merge-facts", factProps(versions)),
      ...(fact.object === null ? [] : batches.add("merge-objects", { fact: fact.key, object: fact.object })),
      ...stances.flatMap(([claim, type]) => batches.add("merge-stances", { claim, fact: fact.key }, type)),
      ...former.flatMap(({ source: from, target, props }) => batches.add("merge-former-edges", { source: from, target, props })),
      ...(plain === null ? [] : batches.add("merge-edges", { source: plain.source, target: plain.target, props: plain.props }, plain.type)),
    ];
  });
}

/** Ids as ranges of some hundred each: two are kept of each range. Ids come in their order. */
function createRanges() {
  const done: [first: string, last: string][] = [];
  let seen = 0;
  return {
    note(id: string): void {
      const last = done.at(-1);
      if (last === undefined || seen % IDS_AT_ONCE === 0) done.push([id, id]);
      else if (id > last[1]) last[1] = id;
      else if (id < last[0]) last[0] = id;
      seen += 1;
    },
    all: (): readonly (readonly [first: string, last: string])[] => done,
  };
}
type Ranges = ReturnType<typeof createRanges>;
