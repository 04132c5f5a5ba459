/**
 * What the adapter asks of the database for one call of the API: its statements with their parameters, in the waves in
 * which it sends them (those of one wave are under way together). A raw client that sends the same waves does the same
 * work for the database and nothing else.
 */
import type { CypherEngine, Params } from "../../server/store/cypher/cypher-engine.ts";
import { createCypherStore } from "../../server/store/cypher/cypher-store.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";

export interface Statement {
  readonly text: string;
  readonly params: Params;
}
export type Waves = readonly (readonly Statement[])[];

export interface Recorded {
  readonly waves: Waves;
  /** How many statements were under way at once, at most. */
  readonly atOnce: number;
}

/** Runs `work` on a store over `engine` and returns what it read. */
export async function recordStatements(engine: CypherEngine, work: (store: GraphStore) => Promise<unknown>): Promise<Recorded> {
  const waves: Statement[][] = [];
  let [underWay, atOnce] = [0, 0];
  const read: CypherEngine["read"] = async (text, params) => {
    if (underWay === 0) waves.push([]);
    waves.at(-1)?.push({ text, params });
    underWay += 1;
    atOnce = Math.max(atOnce, underWay);
    try {
      return await engine.read(text, params);
    } finally {
      underWay -= 1;
    }
  };
  await work(createCypherStore({ ...engine, read }));
  return { waves, atOnce };
}
