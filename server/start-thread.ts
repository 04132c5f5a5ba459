/** Worker threads of our own code: from sources (tests, development) it is TypeScript and needs a loader; from dist it is JavaScript. */
import { Worker, type WorkerOptions } from "node:worker_threads";
import { compiledModule } from "./compiled-module.ts";

/** `module` is the address of the thread's file without its extension. */
export function startThread(module: URL, options: WorkerOptions): Worker {
  const compiled = compiledModule(module);
  if (compiled !== null) return new Worker(compiled, options);
  const loader = import.meta.resolve("tsx/esm/api");
  const start = `import("${loader}").then(({ register }) => { register(); return import("${module.href}.ts"); });`;
  return new Worker(start, { ...options, eval: true });
}
