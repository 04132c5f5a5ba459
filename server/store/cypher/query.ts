/**
 * Typed statements: a name, the shape of its parameters, the shape of its rows. Both are parsed, so what goes into
 * the database and what comes out of it is known. Statements of /cypher/write need a Writer (transaction.ts).
 */
import { z } from "zod";
import { statementText } from "../../graph-form/statement-files.ts";
import type { CypherRun } from "./cypher-engine.ts";
import { readAs } from "./record-shape.ts";

type Params = z.ZodType<Readonly<Record<string, unknown>>>;

export interface Query<Access extends "read" | "write", P extends Params, R extends z.ZodType> {
  readonly name: `${Access}/${string}`;
  readonly params: P;
  readonly rows: z.ZodArray<R>;
}

export const query = <A extends "read" | "write", P extends Params, R extends z.ZodType>(
  name: `${A}/${string}`,
  shape: { readonly params: P; readonly row: R },
): Query<A, P, R> => ({ name, params: shape.params, rows: z.array(shape.row) });

/** Runs a statement; `choice` takes the place of its placeholder. */
export type Ask<A extends "read" | "write"> = <P extends Params, R extends z.ZodType>(
  statement: Query<A, P, R>,
  params: z.input<P>,
  choice?: string,
) => Promise<z.output<R>[]>;

export interface Reader {
  readonly read: Ask<"read">;
}

export const asker =
  <A extends "read" | "write">(run: CypherRun): Ask<A> =>
  async (statement, params, choice) =>
    readAs(statement.rows, await run(statementText(statement.name, choice), statement.params.parse(params)));

export const readerOf = (run: CypherRun): Reader => ({ read: asker(run) });
