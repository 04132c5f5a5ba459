/** The zips of CSV in other hands: Neo4j's own import, Python, a spreadsheet; and how they are written. */
import { mkdirSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { csv } from "../../server/formats/csv.ts";
import { defused } from "../../server/formats/spreadsheet.ts";
import { readZip } from "../../server/formats/zip-reader.ts";
import { readExampleQueries } from "../../server/service/example-queries.ts";
import type { ExportedEntity, ExportSource } from "../../server/service/export/export-source.ts";
import { openExport } from "../../server/service/export/open-export.ts";
import { openStore } from "../../server/store/open-store.ts";
import { rowsOf } from "../support/both-stores.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";
import { hostileName, randomRecords, sourceOf } from "../support/export-arbitraries.ts";
import { withJanuary } from "../support/january.ts";
import { startNeo4j } from "../support/neo4j.mjs";
import { importCsv } from "../support/neo4j-tools.ts";
import { describeWithPython, python } from "../support/python.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { fileOf, written } from "../support/written-files.ts";

const NOW = new Date("2026-01-02T03:04:05.678Z");
const scratch = scratchDirectory();
const opened = withJanuary();
let january: ExportSource;
beforeAll(async () => {
  january = await openExport(opened.store, { all: true }, NOW);
}, 120_000);

/** Rows by file; no file is read by anything of ours. */
const PYTHON_ROWS = `
import csv, io, json, sys, zipfile
csv.field_size_limit(10_000_000)
def rows(archive, name):
    with archive.open(name) as packed:
        return list(csv.reader(io.TextIOWrapper(packed, encoding=sys.argv[2], newline="")))
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps({name: rows(archive, name) for name in archive.namelist() if name.endswith(".csv")}))
`;
type Tables = Readonly<Record<string, readonly (readonly string[])[]>>;

async function tablesIn(zip: Buffer, encoding: "utf-8" | "utf-8-sig"): Promise<Tables> {
  const file = scratch.path("given.zip");
  writeFileSync(file, zip);
  return python<Tables>(PYTHON_ROWS, file, encoding);
}

describeWithPython("Python's csv module", () => {
  test("reads every node and edge of the zip for Neo4j", async () => {
    const tables = await tablesIn(await written("csv", january), "utf-8");
    expect(Object.keys(tables)).toEqual(["nodes.csv", "edges.csv"]);
    const [header = [], ...nodes] = tables["nodes.csv"] ?? [];
    const [edgeHeader = [], ...edges] = tables["edges.csv"] ?? [];
    expect(header.slice(0, 3)).toEqual(["id:ID", ":LABEL", "name"]);
    expect(nodes).toHaveLength(86);
    expect(edges).toHaveLength(
      (
        await opened.store.cypher({
          query: "MATCH (:Entity)-[r]->(:Entity) WHERE r.derived RETURN r.fact",
          params: {},
          limit: 1000,
          timeoutMs: 10_000,
          write: false,
        })
      ).rows.length,
    );
    expect(nodes.every((row) => row.length === header.length) && edges.every((row) => row.length === edgeHeader.length)).toBe(true);
  });

  test("reads the same of the tables for spreadsheets, and finds no formula in them", async () => {
    const tables = await tablesIn(await written("spreadsheet", january), "utf-8-sig");
    expect(Object.keys(tables)).toEqual(["entities.csv", "relations.csv", "citations.csv"]);
    expect(tables["entities.csv"]?.[0]?.slice(0, 3)).toEqual(["Name", "Id", "Kind"]);
    expect(tables["entities.csv"]).toHaveLength(87);
    expect(tables["relations.csv"]).toHaveLength(90);
    expect(tables["citations.csv"]).toHaveLength(198);
    const tokayev = tables["relations.csv"]?.find((row) => row[1] === "kassym-jomart-tokayev");
    expect(tokayev?.[0]).toBe("Kassym-Jomart Tokayev");
  });

  test("finds no formula whatever names are, and gets all names back without the apostrophes", async () => {
    for (const records of fc.sample(randomRecords, { numRuns: 15, seed: 7 })) {
      const tables = await tablesIn(await written("spreadsheet", sourceOf(records)), "utf-8-sig");
      const cells = Object.values(tables).flat(2);
      expect(cells.filter((cell) => /^\s*[=+\-@]|^[\t\r\n]/.test(cell))).toEqual([]);
      expect(tables["entities.csv"]?.slice(1).map(([name]) => name)).toEqual(records.entities.map(({ name }) => defused(name)));
    }
  }, 120_000);
});

describe("formulas", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["  =1", "'  =1"],
    ["＝1", "'＝1"],
    ["Ana; =1+1", "Ana; '=1+1"],
    ['Ana","=1+1', 'Ana","\'=1+1'],
    ["one\n-two", "one\n'-two"],
    ["Kassym-Jomart", "Kassym-Jomart"],
    ["a = b", "a = b"],
    ["", ""],
  ])("%j becomes %j", (given, safe) => {
    expect(defused(given)).toBe(safe);
  });

  test("no program begins a cell with one, whichever separator it takes", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileName, fc.constantFrom("=", "+", "-", "@", ";", ",", "|", "\t", "\n", '"', " "))), (parts) => {
        for (const cell of defused(parts.join("")).split(/[;,|\t\r\n"]/)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });
});

describe("writing", () => {
  /** A source that counts what is asked of it. */
  function counted(nodes: number) {
    const seen = { entities: 0, ended: false };
    const source: ExportSource = {
      ...january,
      async *entities() {
        try {
          for (; seen.entities < nodes; seen.entities += 1) yield entityNumber(seen.entities);
        } finally {
          seen.ended = true;
        }
      },
    };
    return { seen, source };
  }
  const entityNumber = (index: number): ExportedEntity => ({
    entity: { id: `e${index}`, kind: "Person", name: `Number ${Math.sin(index)}`, aliases: [], ftm: "Person" },
    degree: 0,
    position: null,
    facts: [],
  });

  test("goes only as far as somebody reads, and ends with the reader", async () => {
    const { seen, source } = counted(2_000_000);
    let blocks = 0;
    for await (const _ of csv.write(source)) {
      blocks += 1;
      if (blocks === 10) break;
      for (let turn = 0; turn < 50; turn += 1) await setImmediate();
    }
    expect(seen.entities).toBeGreaterThan(100);
    expect(seen.entities).toBeLessThan(100_000);
    await setImmediate();
    const at = seen.entities;
    for (let turn = 0; turn < 50; turn += 1) await setImmediate();
    expect(seen).toEqual({ entities: at, ended: true });
  });

  test("an error of the store ends the file with that error", async () => {
    const source: ExportSource = {
      ...january,
      // biome-ignore lint/correctness/useYield: it fails before its first
      async *entities() {
        throw new Error("the store went away");
      },
    };
    await expect(written("csv", source)).rejects.toThrow("the store went away");
  });

  test("the same export twice is the same file, byte by byte", async () => {
    expect((await written("csv", january)).equals(await written("csv", january))).toBe(true);
  });
});

describeWith(NEO4J_PROGRAMS, "neo4j-admin database import", () => {
  test("takes the zip's files as they are: the same entities and edges, and the answers of queries over edges", async () => {
    const folder = scratch.path("csv");
    mkdirSync(folder);
    const unpack = readZip(fileOf(await written("csv", january)), async function* (members) {
      for (const { name, bytes } of members) yield writeFile(`${folder}/${name}`, await buffer(bytes()));
    });
    for await (const done of unpack) await done;
    const server = await startNeo4j();
    try {
      await server.shutDown();
      const said = await importCsv(server.home, `${folder}/nodes.csv`, `${folder}/edges.csv`);
      expect(said).toMatch(/Imported:\s+86 nodes\s+89 relationships/);
      await server.restart();
      const store = await openStore(server.url, server);
      const ask = async (query: string) => {
        const rows = await rowsOf(store, query);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows).toEqual(await rowsOf(opened.store, query));
      };
      await ask("MATCH (e:Entity) RETURN e.kind AS kind, count(e) AS n ORDER BY kind");
      await ask("MATCH (e:Person) RETURN e.id AS id, e.name AS name, e.note AS note, e.degree AS degree ORDER BY id");
      await ask(
        "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.derived RETURN a.id AS a, type(r) AS type, b.id AS b, r.fact AS fact, r.status AS status, r.sources AS sources, r.fromMin AS fromMin, r.toMax AS toMax, r.position AS position ORDER BY fact",
      );
      const overEdges = readExampleQueries().filter(({ query }) => !/:(?:Fact|Claim)\b/.test(query));
      expect(overEdges.map(({ id }) => id)).toEqual(["head-of-knb", "leaders-of-knb", "ties-of-tokayev"]);
      for (const { query } of overEdges) await ask(query);
      await store.close();
    } finally {
      await server.stop();
    }
  }, 300_000);
});
