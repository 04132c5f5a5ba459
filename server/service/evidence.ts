/** Where a claim stands in its text. A sentence is shown as verified only when its hash was computed from the held text. */
import { createHash } from "node:crypto";
import type { EvidenceView } from "../../model/view.ts";
import type { StoredSentence } from "../store/graph-store.ts";

/** SHA-256 of the UTF-8 bytes, in lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export function toEvidenceView({ sentence, exact }: StoredSentence): EvidenceView {
  const { id, document, start, end, sha256: expected, paraphrase } = sentence;
  return {
    sentence: id,
    document,
    start,
    end,
    sha256: expected,
    paraphrase,
    exact,
    verified: exact !== null && sha256(exact) === expected,
  };
}
