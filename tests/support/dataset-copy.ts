/** The village dataset of the fixtures, copied so that a test can break it. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const villageDataset = fileURLToPath(new URL("../fixtures/datasets/village", import.meta.url));
export const villageArticles = path.join(villageDataset, "articles");

/** Copies the village to `target` and rewrites one file by its lines (without newlines) or whole. */
export function breakVillage(target: string, file: string, change: (lines: string[]) => readonly string[] | string | Uint8Array): string {
  cpSync(villageDataset, target, { recursive: true });
  const where = path.join(target, file);
  const lines = readFileSync(where, "utf8").trimEnd().split("\n");
  const changed = change(lines);
  writeFileSync(where, Array.isArray(changed) ? `${changed.join("\n")}\n` : (changed as string | Uint8Array));
  return target;
}

type Json = Record<string, unknown>;

/** Changes the record on a line, from 1. */
export const edit =
  (line: number, change: (record: Json) => Json) =>
  (lines: string[]): string[] =>
    lines.map((text, index) => (index + 1 === line ? JSON.stringify(change(JSON.parse(text) as Json)) : text));

export const put = (line: number, fields: Json) => edit(line, (record) => ({ ...record, ...fields }));
