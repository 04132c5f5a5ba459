/** Recorded statements sent by neo4j-driver alone: one transaction a statement, as the driver's manual has it. */
import { auth, driver, int } from "neo4j-driver";
import type { Neo4jAddress } from "../../server/store/neo4j/neo4j-connection.ts";
import type { Waves } from "./record-statements.ts";

export interface PreparedStatement {
  readonly text: string;
  readonly params: Record<string, unknown>;
}
export type PreparedWaves = readonly (readonly PreparedStatement[])[];

/** Whole numbers as the server's integers, which LIMIT wants: done once, so that no run pays for it. */
function prepared(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? int(value) : value;
  if (Array.isArray(value)) return value.map(prepared);
  return typeof value === "object" && value !== null ? preparedFields(value) : value;
}
const preparedFields = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, field]: [string, unknown]) => [key, prepared(field)]));

export const prepareWaves = (waves: Waves): PreparedWaves =>
  waves.map((wave) => wave.map(({ text, params }) => ({ text, params: preparedFields(params) })));

export interface RawReads {
  /** Sends wave after wave and returns all rows as objects. */
  run(waves: PreparedWaves): Promise<object[]>;
  /** Sends the statements in their order, so many under way at once, and keeps no row; resolves to how many there were. */
  drop(statements: readonly PreparedStatement[], atOnce: number): Promise<number>;
  close(): Promise<void>;
}

export function openRawReads({ url, username, password }: Neo4jAddress): RawReads {
  const neo4j = driver(url, auth.basic(username, password), { disableLosslessIntegers: true, telemetryDisabled: true });
  const read = async ({ text, params }: PreparedStatement) => {
    const { records } = await neo4j.executeQuery(text, params, { routing: "READ", database: "neo4j" });
    return records;
  };
  return {
    async run(waves) {
      const rows: object[] = [];
      for (const wave of waves)
        for (const found of await Promise.all(wave.map(read))) for (const record of found) rows.push(record.toObject());
      return rows;
    },
    async drop(statements, atOnce) {
      let [rows, next] = [0, 0];
      const work = async (): Promise<void> => {
        for (let statement = statements[next++]; statement !== undefined; statement = statements[next++]) {
          const found = await read(statement);
          rows += found.length;
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return rows;
    },
    close: () => neo4j.close(),
  };
}
