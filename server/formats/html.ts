/**
 * One page in one file: the graph, its statements and citations as data, and a viewer that draws them. It asks the
 * network for nothing: its policy allows the one script and the one style that are in it, by their hashes.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../model/errors.ts";
import type { FileEdge, FileFact, FileNode, OneFile } from "../../model/one-file.ts";
import { PREDICATES } from "../../model/schema.ts";
import { packageRoot } from "../package-root.ts";
import type { CitedFact, ExportedEntity } from "../service/export/export-source.ts";
import { citationOf } from "./citation.ts";
import type { Format } from "./format.ts";
import { jsonItems } from "./json-list.ts";

export const html: Format = {
  async *write(source) {
    const { title, scope, made, asOf } = source.about;
    const viewer = await readViewer();
    const about: OneFile["about"] = { title, scope: [...scope], made, asOf };
    yield headOf(title, viewer);
    yield `{"about":${embedded(about)},\n"nodes":[`;
    yield* jsonItems(source.entities(), (node) => embedded(toNode(node)));
    yield '],\n"edges":[';
    yield* jsonItems(source.edges(), (cited) => embedded(toEdge(cited)));
    yield `]}</script>\n<script>${viewer.script}</script>\n</body>\n</html>\n`;
  },
};

/** As JSON in which no text can end the element that holds it. */
const embedded = (value: FileNode | FileEdge | OneFile["about"]): string => JSON.stringify(value).replaceAll("<", "\\u003c");

interface Viewer {
  readonly script: string;
  readonly style: string;
}

async function readViewer(): Promise<Viewer> {
  const folder = join(packageRoot(), "dist/viewer");
  try {
    const [script, style] = await Promise.all(["viewer.js", "viewer.css"].map((name) => readFile(join(folder, name), "utf8")));
    return { script: (script ?? "").trim(), style: (style ?? "").trim() };
  } catch (cause) {
    throw new AppError("internal", "The viewer that goes into the file is not built. Build it with: node bin/tamga.mjs build", { cause });
  }
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

const headOf = (title: string, { script, style }: Viewer): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Tamga">
<link rel="icon" href="data:,">
<title>${escaped(title)} · Tamga</title>
<style>${style}</style>
</head>
<body>
<noscript>This page draws its network with the script that is in it: allow scripts to see it.</noscript>
<div id="viewer"></div>
<script type="application/json" id="tamga-data">`;

function toNode({ entity, position, facts }: ExportedEntity): FileNode {
  return {
    key: entity.id,
    label: entity.name,
    kind: entity.kind,
    subtype: entity.subtype ?? null,
    unnamed: entity.unnamed ?? false,
    contested: entity.contested ?? false,
    aliases: entity.aliases.map(({ text }) => text),
    note: entity.note ?? null,
    place: position === null ? null : [position[0], position[1]],
    facts: facts.map(toFact),
  };
}

function toEdge(cited: CitedFact): FileEdge {
  const { fact, edge, certainty } = cited;
  return {
    ...toFact(cited),
    source: fact.subject,
    target: fact.object ?? fact.subject,
    predicate: fact.predicate,
    label: PREDICATES[fact.predicate].label,
    type: edge ?? fact.predicate,
    position: fact.position,
    certainty,
    sources: fact.rootSources.length,
  };
}

const toFact = (cited: CitedFact): FileFact => ({
  key: cited.fact.key,
  statement: cited.statement,
  status: cited.fact.status,
  claims: cited.claims.map((claim) => citationOf(claim, cited)),
});
