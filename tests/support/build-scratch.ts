/** Compiles one entry of the tests with all that it imports, as `npm run build` compiles the server: JavaScript that starts fast. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../server/package-root.ts";

/** Returns the path of the compiled entry. `folder` must not exist yet. */
export function buildScratch(folder: string, entry: string): string {
  const root = packageRoot();
  mkdirSync(folder, { recursive: true });
  for (const name of ["node_modules", "package.json", "cypher"]) symlinkSync(join(root, name), join(folder, name));
  const project = join(folder, "tsconfig.json");
  const compilerOptions = {
    noEmit: false,
    declaration: false,
    rootDir: root,
    outDir: join(folder, "dist"),
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  };
  writeFileSync(
    project,
    JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions,
      include: ["model", "server", entry].map((path) => join(root, path)),
    }),
  );
  const built = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", project], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(`tsc failed:\n${built.stdout}${built.stderr}`);
  return join(folder, "dist", entry.replace(/\.ts$/, ".js"));
}
