/**
 * Decides before it runs whether a user's query may run here. Writes, DDL, files and procedures are told by the engine's
 * own plan, not by the text.
 */

/** A query that is not run, and the AppError code it becomes. */
export class RefusedQuery extends Error {
  readonly refused: string;

  constructor(refused: "forbidden" | "cypher", message: string) {
    super(message);
    this.refused = refused;
  }
}

const WRITES = /^\s*(?:Create|Merge|Set|Delete|Detach|Remove|Insert|Foreach|Add)[A-Za-z]*\b/m;
const LOADS = /^\s*Load[A-Za-z]*\b/m;
const PROCEDURE = /^\s*CallProcedure \(([^)]*)\)/gm;
const READ_PROCEDURES = new Set(["db.labels", "db.relationshipTypes", "db.propertyKeys"]);

export async function refuseQuery(
  query: string,
  explain: (text: string) => Promise<string>,
  write: boolean,
): Promise<{ text: string; plan: string | null }> {
  const wanted = /^\s*EXPLAIN\s+/i.exec(query);
  const text = wanted === null ? query : query.slice(wanted[0].length);
  const plan = await explain(text).catch((error: unknown) => {
    if (error instanceof Error && /schema commands/i.test(error.message))
      throw new RefusedQuery("forbidden", "Commands that change or show the schema are not allowed here.");
    throw error;
  });
  if (LOADS.test(plan)) throw new RefusedQuery("forbidden", "LOAD CSV is not allowed: queries may not read files or the network.");
  for (const [, name] of plan.matchAll(PROCEDURE))
    if (!READ_PROCEDURES.has(name ?? "")) throw new RefusedQuery("forbidden", `The procedure ${name} is not allowed here.`);
  if (!write && WRITES.test(plan)) throw new RefusedQuery("forbidden", "The query writes, and only reads are allowed.");
  return { text, plan: wanted === null ? null : plan };
}
