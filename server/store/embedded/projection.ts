/**
 * Grafeo's file as a projection of the journal: which record it holds, whether it may be trusted, and how it is thrown
 * away. The mark names the last record by number and checksum, the engine's version and the layout of what we derive;
 * a projection whose mark is of another journal, engine or layout is built again.
 */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { RecordMark } from "./journal.ts";

/** Raised whenever the same journal would give another graph. */
const LAYOUT = 5;
const FILE = "graph.grafeo";

export const projectionFile = (directory: string): string => join(directory, FILE);

export const formatMark = (mark: RecordMark, engine: string): string => `${LAYOUT} ${engine} ${mark.seq} ${mark.checksum}`;

/** The record that the projection holds, or null when it is of another engine or layout, or not a mark of ours. */
export function parseMark(text: string, engine: string): RecordMark | null {
  const [layout, version, seq, checksum] = text.split(" ");
  if (layout !== String(LAYOUT) || version !== engine || checksum === undefined || !/^\d+$/.test(seq ?? "")) return null;
  return { seq: Number(seq), checksum };
}

/** Removes the engine's file and what it keeps beside it. */
export async function removeProjection(directory: string): Promise<void> {
  const names = await readdir(directory);
  for (const name of names) if (name.startsWith(FILE)) await rm(join(directory, name), { recursive: true, force: true });
}
