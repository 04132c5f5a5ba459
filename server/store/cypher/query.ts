/**
 * Typed statements: a name, the shape of its parameters, the shape of its rows. Both are parsed, so what goes into
 * the database and what comes out of it is known. Statements of /cypher/write need a Writer, which only a write
 * transaction has.
 */
import { z } from "zod";
import type { CypherEngine, CypherRun } from "./cypher-engine.ts";
import { statementText } from "./statement-files.ts";

export interface Query<Access extends "read" | "write", P extends z.ZodType<Readonly<Record<string, unknown>>>, R extends z.ZodType> {
  readonly name: `${Access}/${string}`;
  readonly params: P;
  readonly rows: z.ZodArray<R>;
}

export const query = <A extends "read" | "write", P extends z.ZodType<Readonly<Record<string, unknown>>>, R extends z.ZodType>(
  name: `${A}/${string}`,
  shape: { readonly params: P; readonly row: R },
): Query<A, P, R> => ({ name, params: shape.params, rows: z.array(shape.row) });

type Ask<A extends "read" | "write"> = <P extends z.ZodType<Readonly<Record<string, unknown>>>, R extends z.ZodType>(
  statement: Query<A, P, R>,
  params: z.input<P>,
  choice?: string,
) => Promise<z.output<R>[]>;

export interface Reader {
  readonly read: Ask<"read">;
}
export interface Writer extends Reader {
  /** Which database it is, for the few statements that only one of them has. */
  readonly kind: CypherEngine["kind"];
  readonly write: Ask<"write">;
}

const asker =
  <A extends "read" | "write">(run: CypherRun): Ask<A> =>
  async (statement, params, choice) =>
    statement.rows.parse(await run(statementText(statement.name, choice), statement.params.parse(params)));

export const readerOf = (run: CypherRun): Reader => ({ read: asker(run) });

/** For the `run` of a write transaction only. */
export const writerOf = (run: CypherRun, kind: CypherEngine["kind"]): Writer => ({ kind, read: asker(run), write: asker(run) });
