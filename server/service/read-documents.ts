/** Articles, with their sentences and mentions at offsets. What is shown as verified was hashed for this very answer. */
import type { Sentence } from "../../model/document.ts";
import type { DocumentDetail, DocumentView } from "../../model/document-view.ts";
import type { GraphStore, StoredDocument } from "../store/graph-store.ts";
import { type Directory, openDirectory } from "./directory.ts";
import { sha256 } from "./evidence.ts";

export const toDocumentView = ({ document, textHeld, claims }: StoredDocument, directory: Directory): DocumentView => ({
  document,
  publisher: directory(document.publisher),
  claims,
  textHeld,
});

export async function listDocuments(store: GraphStore): Promise<{ documents: DocumentView[] }> {
  const stored = await store.documents();
  const directory = await openDirectory(
    store,
    stored.map(({ document }) => document.publisher),
  );
  return { documents: stored.map((each) => toDocumentView(each, directory)) };
}

/** Throws `not-found` for an unknown id. */
export async function readDocument(store: GraphStore, id: string): Promise<DocumentDetail> {
  const { stored, text, sentences, mentions } = await store.document(id);
  const { document } = stored;
  const mentioned = [...new Set(mentions.flatMap(({ entity, alsoEntities = [] }) => [entity, ...alsoEntities]))].sort();
  const directory = await openDirectory(store, [document.publisher, ...mentioned]);
  const isProven = ({ start, end, sha256: expected }: Sentence): boolean => text !== null && sha256(text.slice(start, end)) === expected;
  return {
    ...toDocumentView(stored, directory),
    text,
    textVerified: text !== null && sha256(text) === document.sha256,
    verifiedSentences: sentences.filter(isProven).map(({ id: sentence }) => sentence),
    sentences,
    mentions,
    entities: mentioned.map(directory),
  };
}
