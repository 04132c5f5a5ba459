/**
 * A batch may only name records that it brings or that the store has. One id that dangles refuses the whole batch,
 * with every such place named.
 */
import { type Claim, entityQualifiers } from "../../../model/claim.ts";
import { AppError, type FieldError } from "../../../model/errors.ts";
import type { Batch } from "../graph-store.ts";
import { collectChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

type Target = "entity" | "document" | "sentence" | "claim";
interface Reference {
  readonly target: Target;
  readonly id: string;
  /** The record and field that name it. */
  readonly path: string;
}

function claimReferences(claim: Claim): Reference[] {
  const at = (target: Target, field: string, ids: readonly string[]): Reference[] =>
    ids.map((id) => ({ target, id, path: `claim ${claim.id}: ${field}` }));
  return [
    ...at("document", "document", [claim.document]),
    ...at("entity", "subject", [claim.subject]),
    ...("entity" in claim.object ? at("entity", "object", [claim.object.entity]) : []),
    ...at("entity", "speaker", [claim.speaker]),
    ...at("entity", "reporter", [claim.reporter]),
    ...at("entity", "reportedVia", claim.reportedVia),
    ...at("entity", "cites", claim.cites),
    ...entityQualifiers(claim).flatMap(({ role, entity }) => at("entity", `qualifiers.${role}`, [entity])),
    ...at("sentence", "evidence", claim.evidence),
    ...at("claim", "about", claim.about ?? []),
  ];
}

function references(batch: Batch): Reference[] {
  const at = (target: Target, path: string, ...ids: string[]): Reference[] => ids.map((id) => ({ target, id, path }));
  return [
    ...(batch.documents ?? []).flatMap(({ id, publisher, credits }) => [
      ...at("entity", `document ${id}: publisher`, publisher),
      ...at("entity", `document ${id}: credits`, ...credits),
    ]),
    ...(batch.sentences ?? []).flatMap(({ id, document }) => at("document", `sentence ${id}: document`, document)),
    ...(batch.mentions ?? []).flatMap(({ id, document, sentence, entity, alsoEntities }) => [
      ...at("document", `mention ${id}: document`, document),
      ...at("sentence", `mention ${id}: sentence`, sentence),
      ...at("entity", `mention ${id}: entity`, entity, ...(alsoEntities ?? [])),
    ]),
    ...(batch.claims ?? []).flatMap(claimReferences),
    ...(batch.links ?? []).flatMap(({ from, type, to }) => at("claim", `link ${from} ${type} ${to}`, from, to)),
    ...(batch.texts ?? []).flatMap(({ document }) => at("document", "text", document)),
  ];
}

const MAX_NAMED = 50;

/** Throws AppError("validation") when a reference of the batch leads nowhere. */
export async function checkReferences({ read }: Reader, batch: Batch): Promise<void> {
  const own: Record<Target, Set<string>> = {
    entity: new Set(batch.entities?.map(({ id }) => id)),
    document: new Set(batch.documents?.map(({ id }) => id)),
    sentence: new Set(batch.sentences?.map(({ id }) => id)),
    claim: new Set(batch.claims?.map(({ id }) => id)),
  };
  const open = references(batch).filter(({ target, id }) => !own[target].has(id));
  const idsOf = (target: Target) => open.filter((reference) => reference.target === target).map(({ id }) => id);
  const idSet = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id));
  const [entities, documents, sentences, claims] = await Promise.all([
    collectChunks(idsOf("entity"), (ids) => read(READ.knownEntities, { ids })),
    collectChunks(idsOf("document"), (ids) => read(READ.knownArticles, { ids })),
    collectChunks(idsOf("sentence"), (ids) => read(READ.knownSentences, { ids })),
    collectChunks(idsOf("claim"), (ids) => read(READ.knownClaims, { ids, knownOn: null })),
  ]);
  const stored: Record<Target, Set<string>> = {
    entity: idSet(entities),
    document: idSet(documents),
    sentence: idSet(sentences),
    claim: idSet(claims),
  };
  const errors: FieldError[] = open
    .filter(({ target, id }) => !stored[target].has(id))
    .map(({ target, id, path }) => ({ path, message: `there is no ${target} ${id}` }));
  if (errors.length === 0) return;
  const more = errors.length > MAX_NAMED ? ` (the first ${MAX_NAMED} of ${errors.length} are named)` : "";
  throw new AppError("validation", `The batch names records that do not exist, so none of it was written${more}.`, {
    errors: errors.slice(0, MAX_NAMED),
  });
}
