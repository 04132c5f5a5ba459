/**
 * The password of the server that `npm run neo4j` runs for this checkout: kept in .tamga/neo4j/password beside
 * server.json, which says where that server is. It is used for that very address and for no other.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const serverFile = z.object({ url: z.string() });

/** The kept password when `url` is the local server's, else null. */
export function keptPassword(url: string, stateFolder: string): string | null {
  try {
    const server = serverFile.parse(JSON.parse(readFileSync(join(stateFolder, "server.json"), "utf8")));
    if (new URL(url).host !== new URL(server.url).host) return null;
    return readFileSync(join(stateFolder, "password"), "utf8").trim();
  } catch {
    return null;
  }
}
