/** A listening server on a real store with the January 2022 data, and a client that says what it expects. */
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { type Problem, problemSchema } from "../../model/errors.ts";
import { type HttpConfig, httpConfigSchema } from "../../server/config.ts";
import { createApp } from "../../server/http/app.ts";
import { type Listening, listen } from "../../server/http/listen.ts";
import { createLog } from "../../server/log.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { loadJanuary, type OpenedStore, STORES } from "./january.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** One request over a socket of its own; unlike fetch it may set Host and Origin. */
export function send(url: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString("utf8") }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

export interface TestServer {
  readonly url: string;
  /** Lines of the log so far. */
  readonly logged: readonly string[];
  stop(): Promise<void>;
  send(path: string, sent?: Sent): Promise<Answer>;
  /** The body of a call of the API that must succeed. The server has checked it against its schema. */
  get<T>(path: string, sent?: Sent): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  /** The problem that a call must end in. */
  problem(path: string, sent?: Sent): Promise<Problem>;
}

function clientOf(url: string): Pick<TestServer, "send" | "get" | "post" | "problem"> {
  const get = async <T>(path: string, sent: Sent = {}): Promise<T> => {
    const answer = await send(`${url}/api/v1${path}`, sent);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    return JSON.parse(answer.text) as T;
  };
  return {
    get,
    send: (path, sent) => send(url + path, sent),
    post: (path, body) => get(path, json("POST", body)),
    problem: async (path, sent) => {
      const answer = await send(`${url}/api/v1${path}`, sent);
      expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
      const problem = problemSchema.parse(JSON.parse(answer.text));
      expect(problem.status).toBe(answer.status);
      expect(problem.requestId).toBe(answer.headers["x-request-id"]);
      return problem;
    },
  };
}

export const json = (method: string, body: unknown): Sent => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

export interface ServerOptions {
  readonly config?: Partial<HttpConfig>;
  readonly ready?: () => Promise<void>;
}

/** Serves a store on a free port of loopback; answers are checked against their schemas. */
export async function startServer(store: GraphStore, { config = {}, ready }: ServerOptions = {}): Promise<TestServer> {
  const logged: string[] = [];
  const app = createApp({
    store,
    config: httpConfigSchema.parse({ validateResponses: true, cypherPerMinute: 10_000, ...config }),
    log: createLog("info", { write: (line: string) => logged.push(line) }),
    ...(ready && { ready }),
  });
  const listening: Listening = await listen(app, { host: "127.0.0.1", port: 0 });
  return { url: listening.url, logged, stop: () => listening.stop(1_000), ...clientOf(listening.url) };
}

export interface Api {
  readonly server: TestServer;
  readonly store: GraphStore;
}

/** Runs the tests on every store there is; `api()` is ready inside tests. */
export function describeApi(name: string, tests: (api: () => Api) => void): void {
  describe.each(STORES)(`${name} ($kind)`, ({ open }) => {
    let opened: OpenedStore | undefined;
    let server: TestServer | undefined;
    beforeAll(async () => {
      opened = await open();
      await loadJanuary(opened.store);
      server = await startServer(opened.store);
    }, 180_000);
    afterAll(async () => {
      await server?.stop();
      await opened?.close();
    }, 60_000);
    tests(() => {
      if (!opened || !server) throw new Error("The server did not start");
      return { server, store: opened.store };
    });
  });
}
