/**
 * A file of any format as a dataset folder in a temporary place: from there on it is checked and loaded like every
 * other dataset. One record is in memory at a time; of sentences, which a dataset has in the order of the text, the
 * places are.
 */
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { AppError } from "../../model/errors.ts";
import { type Merge, mergeSchema } from "../../model/merge.ts";
import { MANIFEST_FILE, type Manifest, RECORD_SCHEMAS, type RecordKind, recordFile, WRITTEN_RECORDS } from "../dataset/dataset-files.ts";
import { createDigestSet, type DigestSet } from "../dataset/digest-set.ts";
import { createIdIndex, type IdIndex } from "../dataset/id-index.ts";
import { issueMessages, quote } from "../dataset/parse-record.ts";
import { createTemporaryFolder } from "../temporary-folder.ts";
import { datasetId, foreignGraph, plainName } from "./foreign-graph.ts";
import type { Format } from "./format.ts";
import type { ImportedItem, ImportedRecord, InputFile } from "./imported.ts";
import { createLineFile, type LineFile } from "./line-file.ts";
import { carriedRecords } from "./own-records.ts";

interface Filled {
  /** What the file's makers decided about identity: not part of a dataset. */
  readonly merges: readonly Merge[];
  /** Entries of another store's change log, which a store does not take over. */
  readonly changes: number;
  /** Edges of other people's making that became claims of the file. */
  readonly foreign: number;
  /** References to claims that the file does not hold: they are left out. */
  readonly loose: number;
  /** What the reader of the file says that it passed over. */
  readonly remarks: readonly string[];
}

export interface SpooledDataset extends Filled {
  readonly directory: string;
  remove(): Promise<void>;
}

const FILES = { entity: "entities", document: "documents", mention: "mentions" } as const;

export interface SpoolOptions {
  /** The day on which a file of other people's making was published, ISO 8601. */
  readonly published: string;
  readonly onBytes?: (count: number) => void;
  readonly signal?: AbortSignal;
}

/** Throws AppError `validation` with the place in the file for what cannot be read; nothing is left behind then. */
export async function spoolDataset(read: NonNullable<Format["read"]>, file: InputFile, options: SpoolOptions): Promise<SpooledDataset> {
  const { path: directory, remove } = await createTemporaryFolder("load");
  try {
    return { directory, remove, ...(await fill(directory, read, file, options)) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function fill(directory: string, read: NonNullable<Format["read"]>, file: InputFile, options: SpoolOptions): Promise<Filled> {
  const open = (kind: RecordKind) => createLineFile(path.join(directory, recordFile(kind)));
  const files: Readonly<Record<RecordKind, LineFile>> = {
    entities: await open("entities"),
    documents: await open("documents"),
    sentences: await open("sentences"),
    mentions: await open("mentions"),
    claims: await open("claims"),
    links: await open("links"),
  };
  const merges: Merge[] = [];
  const remarks: string[] = [];
  // A claim that passes for known by a clash is found by the check, which is exact.
  const known = createDigestSet();
  const [linked, answered] = [createIdIndex(), createIdIndex()];
  const found = { changes: 0, foreign: 0 };
  const others = foreignGraph({ name: file.name, published: options.published });
  const counted = counting(file, options);

  const put = async (each: ImportedRecord): Promise<void> => {
    const { kind } = each;
    // Parts belong to changes that are counted.
    if (kind === "change-part") return;
    if (kind === "change") found.changes += 1;
    else if (kind === "merge") merges.push(parseRecord(mergeSchema, each, file));
    else if (kind === "sentence") {
      const sentence = parseRecord(RECORD_SCHEMAS.sentences, each, file);
      await files.sentences.write(JSON.stringify(sentence), sentence);
    } else if (kind === "claim") {
      const claim = parseRecord(RECORD_SCHEMAS.claims, each, file);
      known.add(claim.id);
      for (const id of claim.about ?? []) answered.add(id);
      await files.claims.write(JSON.stringify(claim), null);
    } else if (kind === "link") {
      const link = parseRecord(RECORD_SCHEMAS.links, each, file);
      for (const id of [link.from, link.to]) linked.add(id);
      await files.links.write(JSON.stringify(link), null);
    } else {
      const record = parseRecord(RECORD_SCHEMAS[FILES[kind]], each, file);
      await files[FILES[kind]].write(JSON.stringify(record), null);
    }
  };
  const putItem = async (item: ImportedItem): Promise<void> => {
    if (item.type === "remark") {
      remarks.push(item.text);
      return;
    }
    const carried = carriedRecords(item, file);
    if (carried !== null) for (const each of carried) await put(each);
    else if (item.type === "node") await put({ type: "record", kind: "entity", record: others.entity(item), place: item.place });
    else if (item.type === "edge") {
      found.foreign += 1;
      await put({ type: "record", kind: "claim", record: others.claim(item), place: item.place });
    }
  };
  try {
    for await (const item of read(counted.file)) {
      demandGoingOn(options.signal);
      await putItem(item);
    }
    const source = others.source(counted.length(), counted.sha256());
    for (const kind of ["entity", "document", "sentence"] as const) {
      if (source !== null) await put({ type: "record", kind, record: source[kind], place: "the file" });
    }
  } finally {
    for (const each of Object.values(files)) await each.close();
  }
  await files.sentences.sort();
  const loose = await leaveOutLoose(files, known, { linked, answered });
  await writeFile(path.join(directory, MANIFEST_FILE), JSON.stringify(manifestOf(file.name)));
  return { merges, changes: found.changes, foreign: found.foreign, loose, remarks: [...remarks, ...others.remarks()] };
}

/** A graph of a part names claims that it does not hold: in links, and as what a claim answers. */
async function leaveOutLoose(
  files: Readonly<Record<RecordKind, LineFile>>,
  known: DigestSet,
  { linked, answered }: Readonly<Record<"linked" | "answered", IdIndex>>,
): Promise<number> {
  let loose = 0;
  const isKnown = (id: string): boolean => {
    const is = known.has(id);
    if (!is) loose += 1;
    return is;
  };
  if (!areKnown(linked, known)) {
    await files.links.rewrite((line) => {
      const { from, to } = WRITTEN_RECORDS.links.parse(JSON.parse(line));
      return isKnown(from) && isKnown(to) ? line : null;
    });
  }
  if (!areKnown(answered, known)) {
    await files.claims.rewrite((line) => {
      const { about, ...claim } = WRITTEN_RECORDS.claims.parse(JSON.parse(line));
      const kept = about?.filter(isKnown) ?? [];
      return JSON.stringify(kept.length === 0 ? claim : { ...claim, about: kept });
    });
  }
  return loose;
}

function areKnown(ids: IdIndex, known: DigestSet): boolean {
  for (let each = 0; each < ids.size(); each++) if (!known.has(ids.idAt(each))) return false;
  return true;
}

function parseRecord<T extends z.ZodType>(schema: T, { kind, record, place }: ImportedRecord, { name }: InputFile): z.output<T> {
  const parsed = schema.safeParse(record);
  if (parsed.success) return parsed.data;
  const id = z.looseObject({ id: z.string() }).safeParse(record).data?.id;
  const reasons = issueMessages(parsed.error.issues, record).join("; ");
  throw new AppError("validation", `${name}: ${place}: the ${kind}${id === undefined ? "" : ` ${quote(id)}`}: ${reasons}.`);
}

function demandGoingOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError("conflict", "Stopped on request: nothing was loaded.");
}

/** The file with its bytes counted and hashed as they are read: by the last pass, where a reader makes several. */
function counting(file: InputFile, { onBytes, signal }: SpoolOptions) {
  let hash = createHash("sha256");
  let decoder = new TextDecoder();
  let length = 0;
  let told = 0;
  return {
    file: {
      name: file.name,
      async *bytes() {
        hash = createHash("sha256");
        decoder = new TextDecoder();
        length = 0;
        let read = 0;
        for await (const bytes of file.bytes()) {
          demandGoingOn(signal);
          hash.update(bytes);
          length += decoder.decode(bytes, { stream: true }).length;
          read += bytes.length;
          if (read > told) onBytes?.(read - told);
          told = Math.max(told, read);
          yield bytes;
        }
      },
    },
    length: () => length + decoder.decode().length,
    sha256: () => hash.digest("hex"),
  };
}

const manifestOf = (file: string): Manifest => ({
  format: "tamga/1",
  id: datasetId(file),
  title: plainName(`Loaded from ${file}`),
  description: plainName(`The file ${file}, read by Tamga`),
  licence: "as its makers say",
});
