/** Worker threads of our own code: from sources (tests, development) it is TypeScript and needs a loader; from dist it is JavaScript. */
import { Worker, type WorkerOptions } from "node:worker_threads";

/** `module` is the address of the thread's file without its extension. */
export function startThread(module: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL(`${module.href}.js`), options);
  const loader = import.meta.resolve("tsx/esm/api");
  const start = `import("${loader}").then(({ register }) => { register(); return import("${module.href}.ts"); });`;
  return new Worker(start, { ...options, eval: true });
}
