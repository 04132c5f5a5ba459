/**
 * One request to our server. The answer is parsed by its schema and never trusted before; every failure becomes an
 * AppError that says what happened and what to do. An aborted request rejects with the abort and no AppError.
 */
import type { z } from "zod";
import { AppError, type ErrorCode, problemSchema } from "../../model/errors.ts";
import { parseJson } from "../../model/parse-json.ts";

export type QueryValue = string | number | boolean | null | undefined | readonly string[];

export interface RequestOptions {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** Sent as JSON; a blob as the plain text that it is. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export type Send = <T>(path: string, response: z.ZodType<T>, options?: RequestOptions) => Promise<T>;

const TEXT = "text/plain; charset=utf-8";

/** Seconds until another try when the server cannot be reached at all. */
const UNREACHABLE_RETRY = 3;

const FALLBACK_CODES: Readonly<Record<number, ErrorCode>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not-found",
  413: "too-large",
  429: "rate-limited",
  502: "store-unavailable",
  503: "store-unavailable",
  504: "timeout",
};

/** `base` is the address of the API, such as /api/v1; `onUnauthorized` leads to the login page. */
export function createSend(base: string, onUnauthorized: () => void): Send {
  return async (path, response, { method = "GET", query = {}, body, signal } = {}) => {
    const answer = await fetchJson(`${base}${path}${queryString(query)}`, method, body, signal);
    if (!answer.ok) {
      if (answer.status === 401) onUnauthorized();
      throw toError(answer);
    }
    const parsed = response.safeParse(answer.json);
    if (parsed.success) return parsed.data;
    throw new AppError("internal", "The server answered in a form that this page does not know. Load the page again.", {
      cause: parsed.error,
    });
  };
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly json: unknown;
}

async function fetchJson(url: string, method: string, body: unknown, signal: AbortSignal | undefined): Promise<Answer> {
  const init: RequestInit = { method, headers: { accept: "application/json" } };
  if (signal) init.signal = signal;
  if (body !== undefined) {
    const isBlob = body instanceof Blob;
    init.headers = { accept: "application/json", "content-type": isBlob ? TEXT : "application/json" };
    init.body = isBlob ? body : JSON.stringify(body);
  }
  try {
    return await answerOf(await fetch(url, init));
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw unreachable(cause);
  }
}

/**
 * Sends a body and gives the answer while it still comes; one that is no success rejects with what it says. For what is
 * read piece by piece.
 */
export async function post(
  url: string,
  body: { readonly type: string; readonly content: string | Blob },
  signal: AbortSignal,
  onUnauthorized: () => void,
): Promise<Response> {
  const init = { method: "POST", headers: { "content-type": body.type }, body: body.content, signal };
  const response = await fetch(url, init).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw unreachable(cause);
  });
  if (response.ok) return response;
  if (response.status === 401) onUnauthorized();
  throw toError(await answerOf(response));
}

async function answerOf(response: Response): Promise<Answer> {
  const retryAfter = retryAfterIn(response.headers.get(RETRY_AFTER));
  return { ok: response.ok, status: response.status, retryAfter, json: parseJson(await response.text()) };
}

/** The header's name, and the seconds that it names. */
export const RETRY_AFTER = "retry-after";
export function retryAfterIn(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

export const unreachable = (cause: unknown): AppError =>
  new AppError("store-unavailable", "The server does not answer.", { cause, retryAfter: UNREACHABLE_RETRY });

export function toError({ json, status, retryAfter }: Omit<Answer, "ok">): AppError {
  const problem = problemSchema.safeParse(json);
  if (!problem.success) {
    const code = FALLBACK_CODES[status] ?? "internal";
    return new AppError(code, `The server answered with status ${status} and no reason. Try again in a moment.`, { retryAfter });
  }
  const { code, detail, errors, position } = problem.data;
  return new AppError(code, detail, { errors, position, retryAfter });
}

function queryString(query: Readonly<Record<string, QueryValue>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    params.set(name, String(value));
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
