/**
 * One row of the route table: what validates a request is what documents it and what types its handler, so the three
 * cannot drift.
 */
import type { Request, Response } from "express";
import { z } from "zod";
import { AppError, type ErrorCode } from "../../model/errors.ts";
import type { HttpConfig } from "../config.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { sendLines } from "./json-lines.ts";
import { parseParts } from "./parse-parts.ts";
import { type Download, sendFile } from "./send-file.ts";

export interface Services {
  readonly store: GraphStore;
  readonly config: HttpConfig;
}

/** What a handler is given: the services, and who asks, as far as that is known. */
export interface Call extends Services {
  readonly by: string;
}

/** For routes without parameters, and without a body. */
export const nothing = z.strictObject({});
export const noBody = z.undefined();

export interface RouteFacts {
  readonly method: "get" | "post" | "put" | "delete";
  /** Below /api/v1, with express parameters. */
  readonly path: string;
  /** Unique name of the operation in the OpenAPI document. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  /** Also takes the body as text/plain, read as `{text}`. */
  readonly plainText?: boolean;
  /** Largest body, in bytes; 1 MiB unless told. */
  readonly maxBytes?: number;
  /** Errors besides those that any call can end in. */
  readonly errors: readonly ErrorCode[];
  /** True for calls that change the store whatever their body says. */
  readonly writes?: boolean;
  /** True for calls under the rate and concurrency limits of Cypher. */
  readonly limited?: boolean;
}

export interface RouteDefinition<P, Q, B, R> extends RouteFacts {
  readonly params: z.ZodType<P>;
  readonly query: z.ZodType<Q>;
  readonly body: z.ZodType<B>;
  readonly response: z.ZodType<R>;
  /** A second form of the answer, as lines of JSON, for those who accept application/x-ndjson. */
  readonly lines?: (answer: R) => Iterable<unknown>;
  readonly handle: (input: { params: P; query: Q; body: B }, call: Call) => Promise<R> | R;
}

/** A route whose types were checked and are no longer needed: what the table holds. */
export interface Route extends RouteFacts {
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly response: z.ZodType;
  readonly streams: boolean;
  /** Media types of a file that is the answer, in place of JSON. */
  readonly fileTypes?: readonly string[];
  /** The body is a file, which the route reads itself; the answer may be lines of JSON. */
  readonly takesFile?: boolean;
  readonly answersLines?: boolean;
  /** Parses, runs and answers; rejects with an AppError that lists every wrong field. */
  readonly respond: (request: Request, response: Response, call: Call) => Promise<void>;
}

export const hasBody = ({ body }: { readonly body: z.ZodType }): boolean => body !== noBody;

export function defineRoute<P, Q, B, R>(definition: RouteDefinition<P, Q, B, R>): Route {
  const { handle, lines, ...facts } = definition;
  const respond: Route["respond"] = async (request, response, call) => {
    demandWritable(facts, call);
    const answer = await handle(inputOf(facts, request), call);
    if (call.config.validateResponses) checkAnswer(facts, answer);
    if (lines && request.accepts(["application/json", "application/x-ndjson"]) === "application/x-ndjson") {
      await sendLines(response, lines(answer));
    } else {
      response.json(answer);
    }
  };
  return { ...facts, streams: lines !== undefined, respond };
}

/** Throws `forbidden` for a call that changes the store of a server for reading. */
export function demandWritable({ writes }: RouteFacts, { config }: Services): void {
  if (writes && config.readOnly) throw new AppError("forbidden", "This server was started with --read-only: nothing can be changed.");
}

interface DownloadDefinition<P, Q, B> extends Omit<RouteDefinition<P, Q, B, Download>, "response" | "lines"> {
  readonly fileTypes: readonly string[];
}

/** A route whose answer is a file that is made while it is sent. */
export function defineDownload<P, Q, B>({ handle, ...facts }: DownloadDefinition<P, Q, B>): Route {
  const respond: Route["respond"] = async (request, response, call) => sendFile(response, await handle(inputOf(facts, request), call));
  return { ...facts, response: z.unknown(), streams: false, respond };
}

interface Parts<P, Q, B> {
  readonly params: z.ZodType<P>;
  readonly query: z.ZodType<Q>;
  readonly body: z.ZodType<B>;
}

const inputOf = <P, Q, B>({ params, query, body }: Parts<P, Q, B>, request: Request): { params: P; query: Q; body: B } =>
  parseParts({
    params: [params, request.params],
    query: [query, request.query],
    body: [body, hasBody({ body }) ? request.body : undefined],
  });

/** Fails when an answer is not what the OpenAPI document promises: a defect of ours, found in tests. */
function checkAnswer({ id, response }: { id: string; response: z.ZodType }, answer: unknown): void {
  const checked = response.safeParse(answer);
  if (!checked.success) throw new Error(`The answer of ${id} breaks its schema: ${z.prettifyError(checked.error)}`);
}
