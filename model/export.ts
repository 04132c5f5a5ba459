/**
 * What can be exported, and as what. The table of formats is shown in the page, in the help of the command line and in
 * docs/formats.md; `loses` says in plain words what a file of that format does not hold.
 */
import { z } from "zod";
import { daySchema } from "./partial-date.ts";
import { KIND_IDS, STATUSES } from "./schema.ts";
import { MAX_NAME_LENGTH } from "./text.ts";

export interface FormatDefinition {
  readonly name: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Who reads it. */
  readonly readBy: string;
  readonly loses: string;
  /** Whether Tamga can load it again. */
  readonly loads: boolean;
}

export const FORMATS = {
  gexf: {
    name: "GEXF 1.3",
    extension: ".gexf",
    mediaType: "application/gexf+xml",
    readBy: "Gephi, with its timeline, Gephi Lite and NetworkX",
    loses: "mentions, and the change log",
    loads: true,
  },
  graphml: {
    name: "GraphML",
    extension: ".graphml",
    mediaType: "application/graphml+xml",
    readBy: "NetworkX, igraph, Cytoscape, yEd and Gephi",
    loses: "mentions, and the change log",
    loads: true,
  },
  graphology: {
    name: "graphology JSON",
    extension: ".json",
    mediaType: "application/json",
    readBy: "graphology, sigma and Gephi Lite",
    loses: "mentions, and the change log",
    loads: true,
  },
  csv: {
    name: "CSV for Neo4j",
    extension: ".zip",
    mediaType: "application/zip",
    readBy: "neo4j-admin, pandas, R and any program that reads CSV",
    loses: "mentions, and the change log",
    loads: true,
  },
  ftm: {
    name: "FollowTheMoney",
    extension: ".ftm.json",
    mediaType: "application/json+ftm",
    readBy: "Aleph, OpenAleph, nomenklatura and followthemoney 4",
    loses:
      "the change log, where entities stand in a picture, and, but in the Notes, stances, speakers, dates with bounds and facts without an edge",
    loads: true,
  },
  jsonld: {
    name: "JSON-LD",
    extension: ".jsonld",
    mediaType: "application/ld+json",
    readBy: "triple stores and any program that reads RDF (schema.org, PROV-O, Web Annotation)",
    loses: "the change log, and where entities stand in a picture; Tamga does not load it again",
    loads: false,
  },
  cypher: {
    name: "Cypher script",
    extension: ".cypher",
    mediaType: "application/x-cypher",
    readBy: "Neo4j: cypher-shell, the Neo4j Browser and every driver",
    loses: "the articles' texts, which are not ours to copy, and the words by which names are searched, which Tamga makes anew",
    loads: false,
  },
  spreadsheet: {
    name: "Spreadsheet tables",
    extension: ".tables.zip",
    mediaType: "application/zip",
    readBy: "Excel, LibreOffice and Google Sheets",
    loses:
      "mentions, links between claims, how claims were passed on, and the change log; an apostrophe stands before what a spreadsheet would run as a formula",
    loads: false,
  },
  html: {
    name: "One-file web page",
    extension: ".html",
    mediaType: "text/html",
    readBy: "any browser, without a network: drawn, searchable, with who says what",
    loses: "mentions, links between claims, how claims were passed on, and the change log; Tamga does not load it again",
    loads: false,
  },
  png: {
    name: "PNG picture",
    extension: ".png",
    mediaType: "image/png",
    readBy: "everything that shows pictures",
    loses:
      "who says what, facts that are no line, and names that find no room; letters other than Latin, Greek and Cyrillic are boxes; Tamga does not load it again",
    loads: false,
  },
  svg: {
    name: "SVG drawing",
    extension: ".svg",
    mediaType: "image/svg+xml",
    readBy: "any browser, Inkscape, Illustrator and word processors",
    loses:
      "who says what, facts that are no line, and all that is not drawn: a drawing holds at most 3,000 names; Tamga does not load it again",
    loads: false,
  },
  tamga: {
    name: "Tamga records",
    extension: ".tamga.jsonl",
    mediaType: "application/x-ndjson",
    readBy: "Tamga, and any program that reads lines of JSON",
    loses: "the articles' texts, which are not ours to copy",
    loads: true,
  },
} as const satisfies Readonly<Record<string, FormatDefinition>>;
export type FormatId = keyof typeof FORMATS;
export const FORMAT_IDS = Object.keys(FORMATS) as [FormatId, ...FormatId[]];

/** By the longest extension that fits the name; null when none does. */
export function formatOfName(name: string, among: readonly FormatId[] = FORMAT_IDS): FormatId | null {
  const fitting = among.filter((id) => name.toLowerCase().endsWith(FORMATS[id].extension));
  return fitting.sort((a, b) => FORMATS[b].extension.length - FORMATS[a].extension.length)[0] ?? null;
}

/** More entities than this are exported with `all`, which needs no list of them. */
export const MAX_EXPORTED_IDS = 10_000;
export const MAX_DEPTH = 6;
export const MAX_PICTURE_WIDTH = 12_000;

const id = z.string().min(1).max(MAX_NAME_LENGTH);
const coordinate = z.number().refine(Number.isFinite);

const selection = {
  /** This entity, and those within `depth` steps of it. */
  entity: id.optional(),
  depth: z.number().int().min(0).max(MAX_DEPTH).optional(),
  /** These entities and what joins them. */
  ids: z.array(id).min(1).max(MAX_EXPORTED_IDS).optional(),
  /** The entities in the answer of a query, and what joins them. */
  cypher: z.string().min(1).max(20_000).optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  all: z.literal(true).optional(),
};
const WAYS = ["entity", "ids", "cypher", "all"] as const;

/** The filters that every view takes, and what only a picture has. */
export const exportRequest = z
  .strictObject({
    ...selection,
    kind: z.array(z.enum(KIND_IDS)).optional(),
    status: z.array(z.enum(STATUSES)).optional(),
    /** Keep what this day does not exclude; show what was published by that day. */
    asOf: daySchema.optional(),
    knownOn: daySchema.optional(),
    /** A lens: only what this voice says. */
    speaker: id.optional(),
    /** Only these facts: the steps of a path, say. */
    facts: z.array(z.string().min(1).max(2000)).min(1).max(MAX_EXPORTED_IDS).optional(),
    title: z.string().min(1).max(MAX_NAME_LENGTH).optional(),
    /** Where entities stand in a picture. */
    positions: z.record(id, z.tuple([coordinate, coordinate])).optional(),
    /** Pixels across, of a PNG. */
    width: z.number().int().min(200).max(MAX_PICTURE_WIDTH).optional(),
  })
  .refine((request) => WAYS.filter((way) => request[way] !== undefined).length === 1, {
    message: `give one of ${WAYS.join(", ")}`,
    path: ["entity"],
  })
  .refine(({ entity, depth }) => depth === undefined || entity !== undefined, { message: "needs an entity to start from", path: ["depth"] })
  .refine(({ cypher, params }) => params === undefined || cypher !== undefined, { message: "belongs to a query", path: ["params"] });
export type ExportRequest = z.infer<typeof exportRequest>;

export const exportQuery = z.strictObject({ format: z.enum(FORMAT_IDS) });

/** How much an export would hold. */
export const exportPreview = z.strictObject({
  entities: z.number().int(),
  /** Drawn as edges; facts without an edge come with their subject. */
  relations: z.number().int(),
  facts: z.number().int(),
  claims: z.number().int(),
});
export type ExportPreview = z.infer<typeof exportPreview>;
