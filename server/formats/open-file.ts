/** An export as a file: what it is called, and its bytes. */
import { AppError } from "../../model/errors.ts";
import { type ExportRequest, FORMATS, type FormatId } from "../../model/export.ts";
import { dayOf } from "../../model/partial-date.ts";
import { slugOf } from "../../model/text.ts";
import { openExport } from "../service/export/open-export.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { FORMAT_WRITERS } from "./formats.ts";
import { inBlocks } from "./in-blocks.ts";

const HAS_PIXELS: ReadonlySet<FormatId> = new Set(["png"]);

export interface ExportFile {
  /** Plain letters, digits and dashes, with the format's extension. */
  readonly name: string;
  readonly mediaType: string;
  readonly blocks: AsyncIterable<Buffer>;
}

/** The store is read while the blocks are. Throws what openExport throws, before the first block. */
export async function openExportFile(store: GraphStore, request: ExportRequest, format: FormatId, now: Date): Promise<ExportFile> {
  const { width, ...what } = request;
  if (width !== undefined && !HAS_PIXELS.has(format)) {
    const named = [...HAS_PIXELS].map((id) => FORMATS[id].name).join(", ");
    throw new AppError("validation", `Only a picture has a width in pixels: leave it out, or ask for ${named}.`);
  }
  const source = await openExport(store, what, now);
  const { extension, mediaType } = FORMATS[format];
  return {
    name: `${slugOf(source.about.title) || "tamga"}-${dayOf(now)}${extension}`,
    mediaType,
    blocks: await begun(inBlocks(FORMAT_WRITERS[format].write(source, { width }))),
  };
}

/** What a format refuses before its first block is told before anything is sent. */
async function begun(blocks: AsyncGenerator<Buffer>): Promise<AsyncGenerator<Buffer>> {
  const first = await blocks.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* blocks;
    } finally {
      await blocks.return(undefined);
    }
  })();
}
