/** stub */
import type { VerifyReport } from "../graph-store.ts";
import type { CypherEngine } from "./cypher-engine.ts";
export async function verifyStore(_engine: CypherEngine, _options: { readonly mend: boolean }, _at: string): Promise<VerifyReport> {
  throw new TypeError("not yet");
}
