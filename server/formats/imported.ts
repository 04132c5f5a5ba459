/**
 * What readers of files give. Files of ours carry records; files of others carry a graph whose nodes and edges have
 * whatever attributes they have (foreign-graph.ts makes claims of them).
 */
import type { ExportedRecord } from "../service/export/export-source.ts";

export interface InputFile {
  /** For messages, and as the name of what a foreign file says. */
  readonly name: string;
  /** The file from its beginning; each call reads it anew. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

export type RecordKind = ExportedRecord["kind"];
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** `record` is what the file says and not yet known to be one; `place` is where, e.g. "line 12". */
export interface ImportedRecord {
  readonly type: "record";
  readonly kind: RecordKind;
  readonly record: unknown;
  readonly place: string;
}
export interface ImportedNode {
  readonly type: "node";
  readonly key: string;
  readonly attributes: Readonly<Record<string, Value>>;
  /** The attribute of that name, by readers that make the others only when they are asked for: it wins over them. */
  readonly records?: Value;
  readonly place: string;
}
export interface ImportedEdge {
  readonly type: "edge";
  readonly key: string | null;
  readonly source: string;
  readonly target: string;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly records?: Value;
  readonly place: string;
}
/** What of the file is not read, in words for its reader. */
export interface ImportedRemark {
  readonly type: "remark";
  readonly text: string;
  readonly place: string;
}
export type ImportedItem = ImportedRecord | ImportedNode | ImportedEdge | ImportedRemark;
