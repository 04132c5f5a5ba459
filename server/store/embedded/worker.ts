/**
 * The child process that holds the embedded engine: one file, opened here and nowhere else. It ends when its parent
 * closes the channel or dies, so that no engine outlives the server; a query past its time is ended by ending this
 * process, which loses nothing that was committed.
 */
import { createEngineHost } from "./engine-host.ts";
import { type Reply, requestSchema } from "./protocol.ts";

const host = createEngineHost((reply: Reply) => {
  if (process.connected) process.send?.(reply);
});

process.on("disconnect", () => process.exit(0));
// An interrupt from the terminal, or a stop of the service, reaches the whole group: the parent decides when to close.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
process.on("message", (message: unknown) => {
  void host.handle(requestSchema.parse(message));
});
