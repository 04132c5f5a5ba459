/**
 * Runs requests on Grafeo. Reads have a snapshot of their own that is always rolled back, so they can neither see half
 * of a batch nor leave anything behind; writes stand in a transaction that the parent begins and ends.
 */
import type { GrafeoDB, QueryResult, Transaction } from "@grafeo-db/js";
import grafeo from "@grafeo-db/js";
import { convertValue, type Seen } from "./engine-values.ts";
import type { Done, Reply, Request } from "./protocol.ts";
import { type GuardedQuery, guardQuery, RefusedQuery } from "./query-guard.ts";

/** What one query may add to the memory of the process, looked at this often. */
const QUERY_MEMORY = 1_500_000_000;
const MEMORY_PAUSE = 100;
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
  function sendRows(id: number, result: QueryResult, limits: Limits, check?: GuardedQuery["check"]): Result {
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
      if (check !== undefined) for (const column of columns) check(column, row[column]);
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
      case "query": {
        const stopWatching = watchMemory(request.id);
        try {
          return await inTransaction(request.tx, (tx) => query(tx, request));
        } finally {
          stopWatching();
        }
      }
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

  /** The engine has no limit of its own, and cannot be told to stop: past it, the process ends. */
  function watchMemory(id: number): () => void {
    const most = process.memoryUsage.rss() + QUERY_MEMORY;
    const timer = setInterval(() => {
      if (process.memoryUsage.rss() < most) return;
      const message = `The query was stopped: it needed more than ${QUERY_MEMORY / 1_000_000} MB of memory. Ask for fewer rows, or count them.`;
      send({ id, type: "failed", message, status: null, refused: "too-large", position: null });
      // Time for the message to leave.
      setTimeout(() => process.exit(1), 20);
      clearInterval(timer);
    }, MEMORY_PAUSE);
    return () => clearInterval(timer);
  }

  async function query(tx: Transaction, request: Extract<Request, { op: "query" }>): Promise<Result> {
    const explain = async (text: string) => String((await tx.executeCypher(`EXPLAIN\n${text}`, request.params)).scalar());
    const guarded = await guardQuery(request.query, explain, request.tx !== null).catch((error: unknown) => {
      throw aLineUp(error);
    });
    if (guarded.mode === "explain") return { ...nothing, plan: guarded.plan };
    const result = await tx.executeCypher(guarded.mode === "profile" ? `PROFILE\n${guarded.text}` : guarded.text, request.params);
    const counters = request.tx === null ? {} : countersOf(result);
    if (guarded.mode === "profile") return { ...nothing, plan: String(result.scalar()), counters };
    const sent = sendRows(request.id, result, { rows: request.limit, bytes: request.bytes }, guarded.check);
    return { ...sent, counters };
  }

  /** The parent sends the statements of a write without waiting between them; the engine gets them one by one. */
  let lastWrite: Promise<unknown> = Promise.resolve();
  function inTurn(request: Request): Promise<Result> {
    if (!isOfWrite(request)) return perform(request);
    const work = () => perform(request);
    const result = lastWrite.then(work, work);
    lastWrite = result;
    return result;
  }

  return {
    async handle(request) {
      try {
        send({ id: request.id, type: "done", ...(await inTurn(request)) });
      } catch (error) {
        send({ id: request.id, type: "failed", ...describe(error) });
      }
    },
  };
}

const isOfWrite = (request: Request): boolean => ("tx" in request ? request.tx !== null : request.op === "begin" || request.op === "close");

/** What changed, by the names that Neo4j has for it. */
function countersOf({ counters }: QueryResult): Record<string, number> {
  const changed = Object.entries(counters).filter(([, count]) => count > 0);
  return Object.fromEntries(changed.map(([name, count]) => [name.replace(/^edges/, "relationships"), count]));
}

/** The engine counts lines with the EXPLAIN that stands before the query. */
function aLineUp(error: unknown): unknown {
  if (error instanceof Error)
    error.message = error.message.replace(/--> query:(\d+):/, (_, line: string) => `--> query:${Math.max(1, Number(line) - 1)}:`);
  return error;
}

function literal(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null && "value" in value ? String(value.value) : null;
}

function describe(error: unknown): Omit<Extract<Reply, { type: "failed" }>, "id" | "type"> {
  if (error instanceof RefusedQuery) return { message: error.message, status: null, refused: error.refused, position: error.position };
  const status = error instanceof Error && "gqlStatus" in error && typeof error.gqlStatus === "string" ? error.gqlStatus : null;
  return { message: error instanceof Error ? error.message : String(error), status, refused: null, position: null };
}
