/**
 * A batch may only name records that it brings or that the store has. One id that dangles refuses the whole batch,
 * with every such place named.
 */
import { type Claim, entityQualifiers } from "../../../model/claim.ts";
import { AppError, type FieldError } from "../../../model/errors.ts";
import type { Batch } from "../graph-store.ts";
import { collectAtOnce } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

type Target = "entity" | "document" | "sentence" | "claim";
/** Ids that a field of a record names. The place is put into words only where one of them leads nowhere. */
type Visit = (target: Target, ids: readonly string[], kind: string, id: string, field: string) => void;

function visitClaim(claim: Claim, visit: Visit): void {
  const { id } = claim;
  visit("document", [claim.document], "claim", id, "document");
  visit("entity", [claim.subject], "claim", id, "subject");
  if ("entity" in claim.object) visit("entity", [claim.object.entity], "claim", id, "object");
  visit("entity", [claim.speaker], "claim", id, "speaker");
  visit("entity", [claim.reporter], "claim", id, "reporter");
  visit("entity", claim.reportedVia, "claim", id, "reportedVia");
  visit("entity", claim.cites, "claim", id, "cites");
  for (const { role, entity } of entityQualifiers(claim)) visit("entity", [entity], "claim", id, `qualifiers.${role}`);
  visit("sentence", claim.evidence, "claim", id, "evidence");
  visit("claim", claim.about ?? [], "claim", id, "about");
}

function visitReferences(batch: Batch, visit: Visit): void {
  for (const { id, publisher, credits } of batch.documents ?? []) {
    visit("entity", [publisher], "document", id, "publisher");
    visit("entity", credits, "document", id, "credits");
  }
  for (const { id, document } of batch.sentences ?? []) visit("document", [document], "sentence", id, "document");
  for (const { id, document, sentence, entity, alsoEntities } of batch.mentions ?? []) {
    visit("document", [document], "mention", id, "document");
    visit("sentence", [sentence], "mention", id, "sentence");
    visit("entity", [entity, ...(alsoEntities ?? [])], "mention", id, "entity");
  }
  for (const claim of batch.claims ?? []) visitClaim(claim, visit);
  for (const { from, type, to } of batch.links ?? []) visit("claim", [from, to], "link", `${from} ${type} ${to}`, "");
  for (const { document } of batch.texts ?? []) visit("document", [document], "text", "", "");
}

const placeOf = (kind: string, id: string, field: string): string => `${kind}${id && ` ${id}`}${field && `: ${field}`}`;

const MAX_NAMED = 50;

/** Throws AppError("validation") when a reference of the batch leads nowhere. */
export async function checkReferences({ read }: Reader, batch: Batch): Promise<void> {
  const own: Record<Target, Set<string>> = {
    entity: new Set(batch.entities?.map(({ id }) => id)),
    document: new Set(batch.documents?.map(({ id }) => id)),
    sentence: new Set(batch.sentences?.map(({ id }) => id)),
    claim: new Set(batch.claims?.map(({ id }) => id)),
  };
  const open: Record<Target, Set<string>> = { entity: new Set(), document: new Set(), sentence: new Set(), claim: new Set() };
  visitReferences(batch, (target, ids) => {
    for (const id of ids) if (!own[target].has(id)) open[target].add(id);
  });
  const found = await Promise.all([
    collectAtOnce(open.entity, (ids) => read(READ.knownEntities, { ids })),
    collectAtOnce(open.document, (ids) => read(READ.knownArticles, { ids })),
    collectAtOnce(open.sentence, (ids) => read(READ.knownSentences, { ids })),
    collectAtOnce(open.claim, (ids) => read(READ.knownClaims, { ids, knownOn: null })),
  ]);
  const targets = ["entity", "document", "sentence", "claim"] as const;
  targets.forEach((target, at) => {
    for (const { id } of found[at] ?? []) open[target].delete(id);
  });
  if (targets.every((target) => open[target].size === 0)) return;
  const errors: FieldError[] = [];
  visitReferences(batch, (target, ids, kind, record, field) => {
    for (const id of ids) {
      if (open[target].has(id)) errors.push({ path: placeOf(kind, record, field), message: `there is no ${target} ${id}` });
    }
  });
  const more = errors.length > MAX_NAMED ? ` (the first ${MAX_NAMED} of ${errors.length} are named)` : "";
  throw new AppError("validation", `The batch names records that do not exist, so none of it was written${more}.`, {
    errors: errors.slice(0, MAX_NAMED),
  });
}
