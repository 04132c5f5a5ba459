/** The errors that users meet: one closed list of codes, one class, one shape on the wire (RFC 9457). */
import { z } from "zod";

export const ERROR_CODES = [
  "validation",
  "unauthorized",
  "forbidden",
  "not-found",
  "method-not-allowed",
  "conflict",
  "too-large",
  "unsupported-media",
  "cypher",
  "rate-limited",
  "store-unavailable",
  "timeout",
  "internal",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One wrong field or record: `path` is where (a parameter, or file:line and field), `message` is why. */
export const fieldErrorSchema = z.strictObject({ path: z.string(), message: z.string() });
export type FieldError = z.infer<typeof fieldErrorSchema>;

export const positionSchema = z.strictObject({ line: z.number().int().min(1), column: z.number().int().min(1) });
export type Position = z.infer<typeof positionSchema>;

/** RFC 9457 problem details. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(ERROR_CODES),
  detail: z.string(),
  instance: z.string().optional(),
  requestId: z.string().optional(),
  errors: z.array(fieldErrorSchema).optional(),
  position: positionSchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export interface AppErrorOptions {
  readonly cause?: unknown;
  readonly errors?: readonly FieldError[] | undefined;
  readonly position?: Position | undefined;
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number | undefined;
}

/** Any failure with a cause that the user can understand. What is not an AppError is a defect of ours. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly FieldError[] | undefined;
  readonly position: Position | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.errors = options.errors;
    this.position = options.position;
    this.retryAfter = options.retryAfter;
  }
}
