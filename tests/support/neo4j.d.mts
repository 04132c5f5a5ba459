/** Folder of the server's jars, shared by all that start one. */
export const NEO4J_LIB: string;

/** Flags of Java for what ends soon. */
export const SHORT_LIVED: readonly string[];

export interface TestNeo4j {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  stop(): Promise<void>;
}

export interface OwnNeo4j extends TestNeo4j {
  /** Where its data are. */
  readonly home: string;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** A clean stop that keeps the data. */
  shutDown(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
}

export function startNeo4j(options?: { readonly heap?: string; readonly javaFlags?: readonly string[] }): Promise<OwnNeo4j>;
export function borrowNeo4j(): Promise<TestNeo4j>;
