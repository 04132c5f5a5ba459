/**
 * Rows of a script, gathered into statements of a size that a server plans in little time. A statement never comes
 * before what it refers to: the order of ORDER is kept by writing what waits before it first.
 */
import { statementText } from "../graph-form/statement-files.ts";
import { type CypherRow, cypherLiteral, rowLiteral } from "./cypher-literal.ts";

const MAX_ROWS = 500;
/** In characters; one row may be larger. */
const MAX_SIZE = 100_000;

const ORDER = [
  "merge-entities",
  "merge-merges",
  "set-canonical",
  "set-merged-names",
  "merge-articles",
  "merge-sentences",
  "merge-mentions",
  "merge-claims",
  "merge-evidence",
  "merge-channels",
  "merge-citations",
  "merge-qualifiers",
  "merge-responses",
  "merge-links",
  "merge-facts",
  "merge-objects",
  "merge-stances",
  "merge-former-edges",
  "merge-edges",
  "merge-changes",
  "merge-change-parts",
] as const;
type RowStatement = (typeof ORDER)[number];
/** These look at what the others made. */
export const COUNTING = ["merge-speech", "count-edges", "date-entities"] as const;
export const SCRIPT_STATEMENTS: readonly string[] = [...ORDER, ...COUNTING];

interface Batch {
  readonly statement: RowStatement;
  readonly choice: string | undefined;
  rows: string[];
  size: number;
}

export interface ScriptBatches {
  /** Gives the statements that are full by this row. `choice` takes the place of a label or a type. */
  add(statement: RowStatement, row: CypherRow, choice?: string): string[];
  /** All that waits. */
  flush(): string[];
}

export function createBatches(): ScriptBatches {
  const waiting = new Map<string, Batch>();

  const take = (batch: Batch): string => {
    const text = `${statementText(`script/${batch.statement}`, batch.choice).replace("$rows", () => `[\n  ${batch.rows.join(",\n  ")}\n]`)};\n`;
    batch.rows = [];
    batch.size = 0;
    return text;
  };
  /** Those that come before `end`, in order. */
  const takeAll = (end: number): string[] =>
    ORDER.slice(0, end).flatMap((statement) =>
      [...waiting.values()].filter((batch) => batch.statement === statement && batch.rows.length > 0).map(take),
    );

  return {
    add(statement, row, choice) {
      const key = `${statement} ${choice ?? ""}`;
      const batch = waiting.get(key) ?? { statement, choice, rows: [], size: 0 };
      waiting.set(key, batch);
      const text = rowLiteral(row);
      batch.rows.push(text);
      batch.size += text.length;
      if (batch.rows.length < MAX_ROWS && batch.size < MAX_SIZE) return [];
      return [...takeAll(ORDER.indexOf(statement)), take(batch)];
    },
    flush: () => takeAll(ORDER.length),
  };
}

/** A statement about the entities from the first of these ids to the last. */
export const rangeStatement = (statement: (typeof COUNTING)[number], first: string, last: string): string =>
  `${statementText(`script/${statement}`)
    .replace("$first", () => cypherLiteral(first))
    .replace("$last", () => cypherLiteral(last))};\n`;
