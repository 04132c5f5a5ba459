/**
 * Ids that FollowTheMoney takes (letters, digits and "-", at most 200). Entities keep their own: they are slugs. What
 * else is written has the kind before "--", which no slug holds, so that no two of them meet. No dot: Aleph takes what
 * follows the last one for its signature, cuts it off and makes one entity of all that are left the same.
 */
import { createHash } from "node:crypto";

export const DERIVED_KINDS = [
  "export",
  "end",
  "entity-record",
  "document-record",
  "document",
  "sentence",
  "mention",
  "claim",
  "link",
  "merge",
  "fact",
  "post",
] as const;
export type DerivedKind = (typeof DERIVED_KINDS)[number];

const MAX_PLAIN = 160;

/** The same for the same id, always; ids with characters that are not allowed, and long ones, become their hash. */
export function ftmId(kind: DerivedKind, id: string): string {
  const plain = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(id) && id.length <= MAX_PLAIN;
  return plain ? `${kind}--${id}` : `${kind}--hash--${createHash("sha256").update(id).digest("hex")}`;
}

const SIGNATURE = /\.[0-9a-f]{40}$/;
const DERIVED = new Set<string>(DERIVED_KINDS);

/** Without the signature that Aleph puts behind the ids of what it took in. */
export const unsigned = (id: string): string => id.replace(SIGNATURE, "");

/** True for an id that `ftmId` gave. */
export const isDerivedId = (id: string): boolean => id.includes("--") && DERIVED.has(id.slice(0, id.indexOf("--")));
