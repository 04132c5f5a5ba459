/** The listening server around an app: time limits for slow clients, and a stop that lets running requests end. */
import { createServer, type RequestListener, type Server } from "node:http";
import { AppError } from "../../model/errors.ts";

export interface Listening {
  /** "http://127.0.0.1:3000" */
  readonly url: string;
  /** Stops accepting, waits up to `graceMs` for what runs, then cuts what is left. */
  stop(graceMs: number): Promise<void>;
}

/** Throws `conflict` when the port is taken, `validation` when the address cannot be had. */
export async function listen(app: RequestListener, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 5_000 },
    app,
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(listenError(error, host, port)));
    server.listen({ host, port }, resolve);
  });
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`, stop: (graceMs) => stop(server, graceMs) };
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): AppError {
  const cause = { cause: error };
  if (error.code === "EADDRINUSE") {
    return new AppError("conflict", `Port ${port} is taken. Choose another, or let --port 0 pick a free one.`, cause);
  }
  if (error.code === "EACCES") return new AppError("validation", `Port ${port} needs more rights; ports from 1024 on do not.`, cause);
  return new AppError("validation", `The server cannot listen on ${host}: ${error.message}.`, cause);
}

async function stop(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
}
