/** Parses every part of a request before it complains, so that one answer names all wrong fields. */
import type { z } from "zod";
import { AppError } from "../../model/errors.ts";
import { describeFieldErrors, fieldErrors } from "../field-errors.ts";

type Part<T> = readonly [schema: z.ZodType<T>, value: unknown];

/** Throws `validation` with one entry for each wrong or unknown field. */
export function parseParts<P, Q, B>(parts: { params: Part<P>; query: Part<Q>; body: Part<B> }): { params: P; query: Q; body: B } {
  const params = parts.params[0].safeParse(parts.params[1]);
  const query = parts.query[0].safeParse(parts.query[1]);
  const body = parts.body[0].safeParse(parts.body[1]);
  if (params.success && query.success && body.success) return { params: params.data, query: query.data, body: body.data };
  const errors = [params, query, body].flatMap(({ error }) => (error ? fieldErrors(error) : []));
  throw new AppError("validation", `${describeFieldErrors(errors)}.`, { errors });
}
