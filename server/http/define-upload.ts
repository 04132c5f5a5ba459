/** Routes whose body is a file. The answer is JSON, or lines of JSON that tell how far the work is. */
import type { Response } from "express";
import type { z } from "zod";
import { type Call, demandWritable, noBody, nothing, type Route, type RouteFacts } from "./define-route.ts";
import { parseParts } from "./parse-parts.ts";
import { type ReceivedFile, receiveFile } from "./receive-file.ts";

interface UploadDefinition<Q, R> extends RouteFacts {
  readonly method: "post";
  readonly query: z.ZodType<Q>;
  /** The answer, or one of its lines. */
  readonly response: z.ZodType<R>;
  readonly answersLines?: boolean;
  readonly maxBytes: number;
  /** With `tell`, lines are sent as they come; without a line ever told, what is returned is the answer. */
  readonly handle: (
    query: Q,
    file: ReceivedFile,
    call: Call & { readonly signal: AbortSignal },
    tell: (line: R) => void,
  ) => Promise<R | null>;
}

export function defineUpload<Q, R>({ handle, ...facts }: UploadDefinition<Q, R>): Route {
  const respond: Route["respond"] = async (request, response, call) => {
    demandWritable(facts, call);
    const { query } = parseParts({ params: [nothing, request.params], query: [facts.query, request.query], body: [noBody, undefined] });
    const file = await receiveFile(request, facts.maxBytes);
    try {
      const answer = await handle(query, file, { ...call, signal: goneSignal(response) }, (line) => tellLine(response, line));
      if (response.headersSent) response.end();
      else response.json(answer);
    } finally {
      await file.remove();
    }
  };
  return { ...facts, params: nothing, body: noBody, streams: false, takesFile: true, respond };
}

function tellLine(response: Response, line: unknown): void {
  if (!response.headersSent) response.type("application/x-ndjson").set("Cache-Control", "no-store, no-transform");
  if (!response.destroyed) response.write(`${JSON.stringify(line)}\n`);
}

/** Aborted when the one who asked goes away before the answer ends. */
function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
