/** The thread behind query-workers.ts: answers one order after the other over a connection of its own. */
import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../../../model/errors.ts";
import { connectNeo4j } from "./neo4j-connection.ts";
import { addressSchema, orderSchema, type Reply } from "./query-protocol.ts";
import { answerQuery } from "./user-query.ts";

const connection = connectNeo4j(addressSchema.parse(workerData));

async function answer(message: unknown): Promise<Reply> {
  try {
    const { query, bookmarks } = orderSchema.parse(message);
    return { type: "done", ...(await answerQuery(connection, query, bookmarks)) };
  } catch (error) {
    if (!(error instanceof AppError)) return { type: "failed", code: null, message: String(error instanceof Error ? error.stack : error) };
    const { code, message, position, retryAfter } = error;
    return { type: "failed", code, message, ...(position && { position }), ...(retryAfter !== undefined && { retryAfter }) };
  }
}

parentPort?.on("message", (message: unknown) => {
  void answer(message).then((reply) => parentPort?.postMessage(reply));
});
