/**
 * A crisis that never happened, of any size: the same options give the same records. Records come in the order of a
 * dataset's files, and all but the links between claims are forgotten as soon as they are given out.
 */
import type { RecordKind, RecordOf } from "../../server/dataset/dataset-files.ts";
import { createClaims } from "./claims.ts";
import { CLAIMS_PER_DOCUMENT, generateDocument, generateMention, generateSentence, SENTENCES_PER_DOCUMENT } from "./documents.ts";
import { generateEntity } from "./entities.ts";
import { createRandom } from "./random.ts";

export interface GenerateOptions {
  /** At least 100, so that there are entities of every kind. */
  readonly entities: number;
  readonly claims: number;
  readonly seed?: number;
  /**
   * Each claim asserts a relation of its own between two entities, as nearly as chance allows: as many edges as claims.
   * No mentions, for formats of graphs cannot hold them.
   */
  readonly onlyEdges?: boolean;
}

export type GeneratedRecord = { [K in RecordKind]: { readonly kind: K; readonly record: RecordOf[K] } }[RecordKind];

export function* generate({ entities, claims, seed = 1, onlyEdges = false }: GenerateOptions): Generator<GeneratedRecord> {
  const names = createRandom(seed);
  for (let index = 0; index < entities; index += 1) yield { kind: "entities", record: generateEntity(index, names) };
  const documents = Math.ceil(claims / CLAIMS_PER_DOCUMENT);
  for (let index = 0; index < documents; index += 1) yield { kind: "documents", record: generateDocument(index, entities) };
  for (let document = 0; document < documents; document += 1) {
    for (let index = 0; index < SENTENCES_PER_DOCUMENT; index += 1) yield { kind: "sentences", record: generateSentence(document, index) };
  }
  const mentions = createRandom(seed + 1);
  for (let document = 0; document < documents && !onlyEdges; document += 1) {
    for (let index = 0; index < SENTENCES_PER_DOCUMENT; index += 1) {
      yield { kind: "mentions", record: generateMention(document, index, entities, mentions) };
    }
  }
  const source = createClaims(entities, createRandom(seed + 2), onlyEdges);
  for (let index = 0; index < claims; index += 1) yield { kind: "claims", record: source.generate(index) };
  for (const record of source.links) yield { kind: "links", record };
}
