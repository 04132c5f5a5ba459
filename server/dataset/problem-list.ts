/** Problems of a dataset as they are found: all are counted, the first thousand are kept, and the report says so. */

/** Problems past this number are counted and not kept. */
export const MAX_REPORTED_PROBLEMS = 1000;

export interface DatasetProblem {
  /** File name inside the dataset. */
  readonly file: string;
  /** From 1; null when the problem is the file's. */
  readonly line: number | null;
  /** Id of the record, or null when it cannot be told. */
  readonly record: string | null;
  readonly message: string;
  /** `article`: the reader's article file is another one; the dataset itself may be loaded without it. */
  readonly about: "dataset" | "article";
}

export interface ProblemList {
  readonly add: (problem: DatasetProblem) => void;
  readonly kept: () => readonly DatasetProblem[];
  readonly total: () => number;
  /** True while nothing is wrong with the dataset itself. */
  readonly sound: () => boolean;
}

export function createProblemList(): ProblemList {
  const kept: DatasetProblem[] = [];
  let total = 0;
  let sound = true;
  return {
    add: (problem) => {
      total += 1;
      sound &&= problem.about !== "dataset";
      if (kept.length < MAX_REPORTED_PROBLEMS) kept.push(problem);
    },
    kept: () => kept,
    total: () => total,
    sound: () => sound,
  };
}

/** Where a record stands: `report` adds a problem of that record. */
export interface Place {
  readonly line: number;
  readonly report: (message: string, about?: DatasetProblem["about"]) => void;
}

/** "claims.jsonl:12 (c000-12): unknown predicate …" */
export function formatProblem({ file, line, record, message }: DatasetProblem): string {
  return `${file}${line === null ? "" : `:${line}`}${record === null ? "" : ` (${record})`}: ${message}`;
}
