/** One line of a dataset as a typed record, or every reason why it is none, in words for the person who wrote it. */
import type { z } from "zod";
import type { RECORD_SCHEMAS, RecordKind, RecordOf } from "./dataset-files.ts";
import type { Line } from "./read-lines.ts";

export interface ParsedLine<T> {
  /** The record's id as far as it can be told, also from a line that is no record. */
  readonly id: string | null;
  readonly record: T | null;
  /** Reasons; not empty when the record is null. */
  readonly messages: readonly string[];
}

/** A value as a message shows it: shortened, and by its kind where it may be nested without end. */
export function quote(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

export function parseLine<K extends RecordKind>(kind: K, line: Line, schemas: typeof RECORD_SCHEMAS): ParsedLine<RecordOf[K]> {
  if (line.damaged) return { id: guessId(line.text), record: null, messages: line.faults };
  if (line.text.trim() === "") return { id: null, record: null, messages: [...line.faults, "the line is empty: each line is one record"] };
  const json = parseJson(line);
  if ("error" in json) return { id: guessId(line.text), record: null, messages: [...line.faults, json.error] };
  const id = idOf(json.value);
  const parsed = schemas[kind].safeParse(json.value);
  if (parsed.success) return { id, record: parsed.data, messages: line.faults };
  return { id, record: null, messages: [...line.faults, ...issueMessages(parsed.error.issues, json.value)] };
}

function parseJson(line: Line): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(line.text) };
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);
    const cut = "the file ends in the middle of this record: it was cut off";
    return { error: line.terminated ? `not JSON: ${reason}` : `${cut} (${reason})` };
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function idOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  const { id, from, to, type } = value;
  if (typeof id === "string") return id.slice(0, 200);
  if (typeof from === "string" && typeof to === "string") return `${from} ${String(type)} ${to}`.slice(0, 500);
  return null;
}

const guessId = (text: string): string | null => /^\s*\{\s*"id"\s*:\s*"([A-Za-z0-9._:-]{1,200})"/.exec(text)?.[1] ?? null;

type Issue = z.core.$ZodIssue;

/** One line for each thing that is wrong, with the field that has it. */
export function issueMessages(issues: readonly Issue[], root: unknown, base: readonly PropertyKey[] = []): string[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === "invalid_union") return issueMessages(nearestBranch(issue, valueAt(root, path)), root, path);
    const where = path.length > 0 ? `${path.map(String).join(".")}: ` : "";
    return [where + explain(issue, valueAt(root, path), path.at(-1))];
  });
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isObject(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined;
  }, root);
}

/** The form that was meant: for an object the one whose fields it has, else the one with the fewest faults. */
function nearestBranch(issue: Extract<Issue, { code: "invalid_union" }>, value: unknown): readonly Issue[] {
  const strangers = (branch: readonly Issue[]): number =>
    branch.reduce((sum, each) => sum + (each.code === "unrecognized_keys" ? each.keys.length : missing(each, value) ? 1 : 0), 0);
  const branches = [...issue.errors].sort((a, b) => strangers(a) - strangers(b) || a.length - b.length);
  return branches[0] ?? [];
}

const missing = (issue: Issue, value: unknown): boolean => issue.path.length > 0 && valueAt(value, issue.path) === undefined;

function explain(issue: Issue, value: unknown, field: PropertyKey | undefined): string {
  if (issue.code === "unrecognized_keys") return `unknown field ${issue.keys.slice(0, 5).map(quote).join(", ")}`;
  if (value === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value")) return "is missing";
  if (issue.code === "invalid_value") {
    if (field === "predicate") return `unknown predicate ${quote(value)}`;
    const allowed = issue.values.map(String);
    return `${quote(value)} is none of ${allowed.slice(0, 12).join(", ")}`;
  }
  if (issue.code === "invalid_type") return `must be ${issue.expected}, not ${quote(value)}`;
  if (issue.code === "custom" || typeof value === "object") return issue.message;
  return `${issue.message} (${quote(value)})`;
}
