/** The only place that turns an error into a status: RFC 9457 problem details for every failure of the API. */
import type { ErrorRequestHandler, Response } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import { AppError, type ErrorCode, type Problem } from "../../model/errors.ts";

export const PROBLEMS = {
  validation: { status: 400, title: "The request is not valid" },
  unauthorized: { status: 401, title: "A token is needed" },
  forbidden: { status: 403, title: "Not allowed" },
  "not-found": { status: 404, title: "Not found" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  conflict: { status: 409, title: "Conflict with what is stored" },
  "too-large": { status: 413, title: "Too large" },
  "unsupported-media": { status: 415, title: "This type of body is not read here" },
  cypher: { status: 422, title: "The Cypher query was refused" },
  "rate-limited": { status: 429, title: "Too many requests" },
  "store-unavailable": { status: 503, title: "The store cannot be reached" },
  timeout: { status: 504, title: "The time limit was reached" },
  internal: { status: 500, title: "Internal error" },
} as const satisfies Record<ErrorCode, { status: number; title: string }>;

/** Seconds to wait before another try, where an error does not say. */
const DEFAULT_RETRY_AFTER: Partial<Record<ErrorCode, number>> = { "store-unavailable": 5, "rate-limited": 10 };

/** The error as the user may see it: what is not an AppError loses its detail. */
export function toProblem(error: AppError, instance: string, requestId: string): Problem {
  const { status, title } = PROBLEMS[error.code];
  return {
    type: `urn:tamga:problem:${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message,
    instance,
    requestId,
    ...(error.errors && { errors: [...error.errors] }),
    ...(error.position && { position: error.position }),
  };
}

/** What express and its body parsers throw. */
const frameworkError = z.object({ status: z.number().int().optional(), type: z.string().optional(), limit: z.number().optional() });

function fromFramework(error: unknown): AppError | null {
  const parsed = frameworkError.safeParse(error);
  if (!parsed.success || !(error instanceof Error)) return null;
  const { status, type, limit } = parsed.data;
  const options = { cause: error };
  if (type === "entity.too.large") return new AppError("too-large", `The body is larger than ${limit ?? "the limit"} bytes.`, options);
  if (type === "entity.parse.failed") return new AppError("validation", `The body is not valid JSON: ${error.message}.`, options);
  if (status === 415) return new AppError("unsupported-media", "The encoding or character set of the body is not supported.", options);
  if (status === 413) return new AppError("too-large", "The body is too large.", options);
  if (status === 404) return new AppError("not-found", "There is nothing at this address.", options);
  if (status === 400) return new AppError("validation", "The request cannot be read: its address or body is malformed.", options);
  return null;
}

export const toAppError = (error: unknown): AppError =>
  error instanceof AppError
    ? error
    : (fromFramework(error) ??
      new AppError("internal", "Something went wrong here. The log has more under the request id.", { cause: error }));

/** Answers with the problem; Retry-After where another try makes sense. */
export function sendProblem(response: Response, error: AppError, instance: string, requestId: string): void {
  const problem = toProblem(error, instance, requestId);
  const retryAfter = error.retryAfter ?? DEFAULT_RETRY_AFTER[error.code];
  if (retryAfter !== undefined) response.set("Retry-After", String(Math.ceil(retryAfter)));
  if (error.code === "unauthorized") response.set("WWW-Authenticate", 'Bearer realm="tamga"');
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
}

/** The last handler of the app. Unknown errors are logged with their stack; the answer does not have it. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (thrown, request, response, next) => {
    const error = toAppError(thrown);
    const requestId = String(response.locals.requestId ?? "");
    if (error.code === "internal") log.error({ requestId, err: thrown }, "internal error");
    if (response.headersSent) return next(thrown);
    sendProblem(response, error, request.originalUrl.split("?")[0] ?? "", requestId);
  };
}
