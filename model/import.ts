/** Files that readers hand in: into the store, or as a layer beside it that nothing is kept of. */
import { z } from "zod";
import { problemSchema } from "./errors.ts";
import { FORMAT_IDS } from "./export.ts";
import { citationSchema } from "./one-file.ts";
import { daySchema } from "./partial-date.ts";
import { STATUSES } from "./schema.ts";
import { subgraphSchema } from "./subgraph.ts";
import { MAX_NAME_LENGTH } from "./text.ts";

/** What a file is sent as: a type that no plain form can send, so that other sites' pages cannot either. */
export const FILE_TYPE = "application/octet-stream";

/** Larger files are loaded by `tamga load`, which needs no connection to be held. */
export const MAX_IMPORT_BYTES = 200_000_000;
/** A layer is held in the page. */
export const MAX_LAYER_ENTITIES = 10_000;
export const MAX_LAYER_CLAIMS = 50_000;

export const importQuery = z.strictObject({
  /** The file's name: its ending says what it is, unless `format` does. */
  name: z.string().min(1).max(MAX_NAME_LENGTH),
  format: z.enum(FORMAT_IDS).optional(),
  /** When a graph of other people's making was published; today when absent. */
  published: daySchema.optional(),
});
export type ImportQuery = z.infer<typeof importQuery>;

/** What of a file is not loaded, or is loaded as something else, in plain English. */
const remarks = z.array(z.string());

/** How far it is: in bytes while the file is read and then checked, in records while it is loaded. */
const progressEvent = z.strictObject({
  event: z.literal("progress"),
  stage: z.enum(["reading", "checking", "loading"]),
  done: z.number().int(),
  total: z.number().int(),
});
export type ProgressEvent = z.infer<typeof progressEvent>;
const failedEvent = z.strictObject({ event: z.literal("failed"), problem: problemSchema });
export type FailedEvent = z.infer<typeof failedEvent>;

/** One line of the answer to an import: how far it is, and in the last one how it ended. */
export const importEvent = z.discriminatedUnion("event", [
  progressEvent,
  z.strictObject({ event: z.literal("done"), records: z.number().int(), remarks }),
  failedEvent,
]);
export type ImportEvent = z.infer<typeof importEvent>;

const layerFact = z.strictObject({
  key: z.string(),
  /** In plain English. */
  statement: z.string(),
  status: z.enum(STATUSES),
  /** Who takes a stance on it, and where; `note` is what the file says of it besides. */
  claims: z.array(citationSchema.extend({ note: z.string().nullable() })),
});
export type LayerFact = z.infer<typeof layerFact>;

const layerEntity = z.strictObject({
  aliases: z.array(z.string()),
  note: z.string().nullable(),
  /** Facts about it that are no edge of the picture. */
  facts: z.array(layerFact),
});
export type LayerEntity = z.infer<typeof layerEntity>;

/** A file as a picture: its facts are rolled up from its claims alone. */
export const importedLayer = z.strictObject({
  name: z.string(),
  graph: subgraphSchema,
  remarks,
  /** What it says of the entities of the graph, by id; those of which it says no more than the graph are not here. */
  entities: z.record(z.string(), layerEntity),
  /** What it says of each edge of the graph, by key. */
  facts: z.record(z.string(), layerFact),
});
export type ImportedLayer = z.infer<typeof importedLayer>;

/** One line of the answer to a file that is to be shown. */
export const layerEvent = z.discriminatedUnion("event", [
  progressEvent,
  z.strictObject({ event: z.literal("done"), layer: importedLayer }),
  failedEvent,
]);
export type LayerEvent = z.infer<typeof layerEvent>;
