/** A connection to Neo4j: sessions with an access mode, that end at a deadline and whose errors are the port's. */
import { setTimeout as delay } from "node:timers/promises";
import {
  auth,
  type BookmarkManager,
  bookmarkManager,
  type Driver,
  driver,
  isRetryableError,
  type Record as Neo4jRecord,
  type Session,
} from "neo4j-driver";
import { AppError } from "../../../model/errors.ts";
import { toStoreError } from "./neo4j-errors.ts";

export interface Neo4jAddress {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** The server's home database when absent. */
  readonly database?: string | undefined;
}

export interface SessionNeeds {
  readonly access: "READ" | "WRITE";
  /** The server's own limit for the work; the deadline lies a little behind it. */
  readonly timeoutMs: number;
  /** Records to fetch at once. */
  readonly fetchSize?: number;
  /** Of this connection when absent: sessions see what was written before them. */
  readonly bookmarks?: BookmarkManager;
}

export interface Neo4jConnection {
  readonly bookmarks: BookmarkManager;
  /** One reading statement in a transaction of its own. */
  read(statement: string, params: Record<string, unknown>, timeoutMs: number): Promise<readonly Neo4jRecord[]>;
  withSession<T>(needs: SessionNeeds, work: (session: Session) => Promise<T>): Promise<T>;
  /** Name and version of the server, such as Neo4j/5.26.30. */
  agent(): Promise<string>;
  close(): Promise<void>;
}

/** How long work is tried again, by the driver or by us; more would keep callers waiting who are better told that Neo4j is away. */
const RETRY_MS = 2_000;
const FIRST_WAIT_MS = 100;
/**
 * All rows of an answer at once: the server would otherwise read on when more are fetched, and might meet what
 * statements sent after it have written.
 */
export const ALL_ROWS = -1;
/** A server that has stopped answering altogether does not keep its own time limits. */
const GRACE_MS = RETRY_MS + 6_000;

/** Throws AppError("validation") for an address that is none. Nothing is sent yet. */
export function connectNeo4j({ url, username, password, database }: Neo4jAddress): Neo4jConnection {
  const neo4j = openDriver(url, username, password);
  const ownBookmarks = bookmarkManager();
  async function withSession<T>(
    { access, timeoutMs, fetchSize, bookmarks = ownBookmarks }: SessionNeeds,
    work: (session: Session) => PromiseLike<T>,
  ): Promise<T> {
    const session = neo4j.session({
      defaultAccessMode: access,
      bookmarkManager: bookmarks,
      ...(database === undefined ? {} : { database }),
      ...(fetchSize === undefined ? {} : { fetchSize }),
    });
    try {
      return await withDeadline(work(session), timeoutMs + GRACE_MS);
    } finally {
      // A session whose server is gone takes its time to close; nobody needs to wait for that.
      session.close().catch(() => undefined);
    }
  }
  return {
    bookmarks: ownBookmarks,
    async read(statement, params, timeoutMs) {
      // Its own transaction: two messages less than one that is begun and committed, and much less work for the driver.
      const run = (session: Session) => session.run(statement, params, limitsOf("read", timeoutMs));
      const { records } = await again(() => withSession({ access: "READ", timeoutMs, fetchSize: ALL_ROWS }, run));
      return records;
    },
    withSession: async (needs, work) => {
      try {
        return await withSession(needs, work);
      } catch (error) {
        throw toStoreError(error);
      }
    },
    async agent() {
      const { agent } = await neo4j.getServerInfo().catch((error: unknown) => {
        throw toStoreError(error);
      });
      return agent ?? "Neo4j";
    },
    close: () => neo4j.close(),
  };
}

function openDriver(url: string, username: string, password: string): Driver {
  try {
    return driver(url, auth.basic(username, password), {
      useBigInt: true,
      userAgent: "tamga",
      telemetryDisabled: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: RETRY_MS,
    });
  } catch (error) {
    throw new AppError("validation", `${url} is not the address of a Neo4j server.`, { cause: error });
  }
}

/** Of reads alone, which may be sent twice: the driver does the same for writers. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  const until = performance.now() + RETRY_MS;
  for (let wait = FIRST_WAIT_MS; ; wait *= 2) {
    try {
      return await ask();
    } catch (error) {
      if (!isRetryableError(error) || performance.now() + wait > until) throw toStoreError(error);
      await delay(wait);
    }
  }
}

async function withDeadline<T>(work: PromiseLike<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      work.then(undefined, () => undefined);
      reject(new AppError("store-unavailable", "Neo4j does not answer.", { retryAfter: 10 }));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Who asks, for the server's lists of transactions and its query log. */
export const limitsOf = (work: string, timeout: number) => ({ timeout, metadata: { app: "tamga", work } });
