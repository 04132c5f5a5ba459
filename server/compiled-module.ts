/**
 * The JavaScript of a module of ours that begins a process or a thread. From dist it lies beside this one; from sources
 * there is none, and a loader is needed, unless TAMGA_COMPILED names a build of the same sources (as `npm test` does,
 * for a loader takes half a second each time).
 */
import { relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { packageRoot } from "./package-root.ts";

/** `module` is the address without an extension; null where only TypeScript is there. */
export function compiledModule(module: URL): URL | null {
  if (!import.meta.url.endsWith(".ts")) return new URL(`${module.href}.js`);
  const build = process.env.TAMGA_COMPILED;
  if (build === undefined) return null;
  return pathToFileURL(resolve(build, `${relative(packageRoot(), fileURLToPath(module))}.js`));
}
