/** A connection to Neo4j: sessions with an access mode, that end at a deadline and whose errors are the port's. */
import { auth, type BookmarkManager, bookmarkManager, type Driver, driver, type Record as Neo4jRecord, type Session } from "neo4j-driver";
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

/** How long the driver itself tries again; more would keep callers waiting who are better told that Neo4j is away. */
const RETRY_MS = 2_000;
/** A server that has stopped answering altogether does not keep its own time limits. */
const GRACE_MS = RETRY_MS + 6_000;

/** Throws AppError("validation") for an address that is none. Nothing is sent yet. */
export function connectNeo4j({ url, username, password, database }: Neo4jAddress): Neo4jConnection {
  const neo4j = openDriver(url, username, password);
  const ownBookmarks = bookmarkManager();
  return {
    bookmarks: ownBookmarks,
    async read(statement, params, timeoutMs) {
      // Unlike a session's executeRead it does not wait for BEGIN before it sends the statement.
      const config = { routing: "READ", bookmarkManager: ownBookmarks, transactionConfig: limitsOf("read", timeoutMs) } as const;
      const work = neo4j.executeQuery(statement, params, { ...config, ...(database === undefined ? {} : { database }) });
      try {
        return (await withDeadline(work, timeoutMs + GRACE_MS)).records;
      } catch (error) {
        throw toStoreError(error);
      }
    },
    async withSession({ access, timeoutMs, fetchSize, bookmarks = ownBookmarks }, work) {
      const session = neo4j.session({
        defaultAccessMode: access,
        bookmarkManager: bookmarks,
        ...(database === undefined ? {} : { database }),
        ...(fetchSize === undefined ? {} : { fetchSize }),
      });
      try {
        return await withDeadline(work(session), timeoutMs + GRACE_MS);
      } catch (error) {
        throw toStoreError(error);
      } finally {
        // A session whose server is gone takes its time to close; nobody needs to wait for that.
        session.close().catch(() => undefined);
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

async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      work.catch(() => undefined);
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
