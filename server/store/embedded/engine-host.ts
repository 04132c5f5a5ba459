/**
 * Runs requests on Grafeo. Reads have a snapshot of their own that is always rolled back, so they can neither see half
 * of a batch nor leave anything behind; writes stand in a transaction that the parent begins and ends.
 */
import type { GrafeoDB, QueryResult, Transaction } from "@grafeo-db/js";
import grafeo from "@grafeo-db/js";
import { convertValue, type Seen } from "./engine-values.ts";
import type { Done, Reply, Request } from "./protocol.ts";
import { refuseQuery } from "./query-guard.ts";

const CHUNK_ROWS = 500;
const CHUNK_CHARACTERS = 500_000;
const MARK = "<urn:tamga:projection> <urn:tamga:mark>";

interface Limits {
  readonly rows: number;
  readonly bytes: number;
}
const NO_LIMITS: Limits = { rows: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };

type Result = Omit<Done, "id" | "type">;
const nothing: Result = { columns: [], value: null, truncated: null, counters: {}, entityIds: [], plan: null };

export function createEngineHost(send: (reply: Reply) => void): { handle(request: Request): Promise<void> } {
  let open: GrafeoDB | undefined;
  const transactions = new Map<number, Transaction>();
  let lastTransaction = 0;

  const db = (): GrafeoDB => {
    if (open === undefined) throw new Error("the engine is not open");
    return open;
  };
  const transaction = (id: number): Transaction => {
    const found = transactions.get(id);
    if (found === undefined) throw new Error(`there is no transaction ${id}`);
    return found;
  };

  async function inTransaction<T>(id: number | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (id !== null) return work(transaction(id));
    const tx = db().beginTransaction();
    try {
      return await work(tx);
    } finally {
      tx.rollback();
    }
  }

  /** Sends rows in chunks and says which limit cut them. */
  function sendRows(id: number, result: QueryResult, limits: Limits): Result {
    const columns = result.columns;
    const seen: Seen = { entities: new Set(), ends: new Set() };
    let truncated: Result["truncated"] = null;
    let total = 0;
    let chunk: unknown[][] = [];
    let chunkSize = 0;
    const flush = () => {
      if (chunk.length > 0) send({ id, type: "rows", rows: chunk });
      chunk = [];
      chunkSize = 0;
    };
    for (let index = 0; index < result.length; index += 1) {
      if (index >= limits.rows) {
        truncated = "rows";
        break;
      }
      const row = result.get(index);
      const converted = columns.map((column) => convertValue(row[column], seen));
      const size = converted.reduce((sum, cell) => sum + cell.size + 1, 2);
      if (total + size > limits.bytes) {
        truncated = "size";
        break;
      }
      total += size;
      chunk.push(converted.map((cell) => cell.value));
      chunkSize += size;
      if (chunk.length >= CHUNK_ROWS || chunkSize >= CHUNK_CHARACTERS) flush();
    }
    flush();
    for (const end of seen.ends) {
      const node = db().getNode(end);
      const entity = node?.hasLabel("Entity") ? node.get("id") : undefined;
      if (typeof entity === "string") seen.entities.add(entity);
    }
    return { ...nothing, columns, truncated, entityIds: [...seen.entities] };
  }

  async function perform(request: Request): Promise<Result> {
    switch (request.op) {
      case "open":
        open = grafeo.GrafeoDB.create(request.file);
        return { ...nothing, value: open.version() };
      case "schema":
        await db().executeCypher(request.statement);
        return nothing;
      case "begin": {
        lastTransaction += 1;
        transactions.set(lastTransaction, db().beginTransaction());
        return { ...nothing, value: lastTransaction };
      }
      case "run":
        return inTransaction(request.tx, async (tx) => {
          const result = await tx.executeCypher(request.statement, request.params);
          return { ...sendRows(request.id, result, NO_LIMITS), counters: { ...result.counters } };
        });
      case "query":
        return inTransaction(request.tx, (tx) => query(tx, request));
      case "mark": {
        const tx = transaction(request.tx);
        await tx.executeSparql(`DELETE WHERE { ${MARK} ?mark }`);
        await tx.executeSparql(`INSERT DATA { ${MARK} "${request.mark}" }`);
        return nothing;
      }
      case "marked": {
        const found = await db().executeSparql(`SELECT ?mark WHERE { ${MARK} ?mark }`);
        return { ...nothing, value: found.length === 0 ? null : literal(found.scalar()) };
      }
      case "commit":
        transaction(request.tx).commit();
        transactions.delete(request.tx);
        return nothing;
      case "rollback":
        transactions.get(request.tx)?.rollback();
        transactions.delete(request.tx);
        return nothing;
      case "close":
        for (const tx of transactions.values()) tx.rollback();
        transactions.clear();
        open?.close();
        open = undefined;
        return nothing;
    }
  }

  async function query(tx: Transaction, request: Extract<Request, { op: "query" }>): Promise<Result> {
    const explain = async (text: string) => String((await tx.executeCypher(`EXPLAIN ${text}`, request.params)).scalar() ?? "");
    const { text, plan } = await refuseQuery(request.query, explain, request.tx !== null);
    if (plan !== null) return { ...nothing, plan };
    const result = await tx.executeCypher(text, request.params);
    const sent = sendRows(request.id, result, { rows: request.limit, bytes: request.bytes });
    return { ...sent, counters: request.tx === null ? {} : { ...result.counters } };
  }

  return {
    async handle(request) {
      try {
        send({ id: request.id, type: "done", ...(await perform(request)) });
      } catch (error) {
        send({ id: request.id, type: "failed", ...describe(error) });
      }
    },
  };
}

function literal(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null && "value" in value ? String(value.value) : null;
}

function describe(error: unknown): { message: string; status: string | null; refused: string | null } {
  if (!(error instanceof Error)) return { message: String(error), status: null, refused: null };
  const status = "gqlStatus" in error && typeof error.gqlStatus === "string" ? error.gqlStatus : null;
  const refused = "refused" in error && typeof error.refused === "string" ? error.refused : null;
  return { message: error.message, status, refused };
}
