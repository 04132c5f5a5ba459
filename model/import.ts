/** Files that readers hand in: into the store, or as a layer beside it that nothing is kept of. */
import { z } from "zod";
import { problemSchema } from "./errors.ts";
import { FORMAT_IDS } from "./export.ts";
import { daySchema } from "./partial-date.ts";
import { subgraphSchema } from "./subgraph.ts";
import { MAX_NAME_LENGTH } from "./text.ts";

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

/** One line of the answer to an import: how far it is, and in the last one how it ended. */
export const importEvent = z.discriminatedUnion("event", [
  z.strictObject({ event: z.literal("progress"), stage: z.enum(["reading", "loading"]), done: z.number().int(), total: z.number().int() }),
  z.strictObject({ event: z.literal("done"), records: z.number().int(), remarks }),
  z.strictObject({ event: z.literal("failed"), problem: problemSchema }),
]);
export type ImportEvent = z.infer<typeof importEvent>;

/** A file as a picture: its facts are rolled up from its claims alone. */
export const importedLayer = z.strictObject({ name: z.string(), graph: subgraphSchema, remarks });
export type ImportedLayer = z.infer<typeof importedLayer>;
