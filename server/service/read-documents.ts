/** Articles. A text is kept only when its hash is the one on record, so that every offset into it means what it meant. */
import { AppError } from "../../model/errors.ts";
import type { DocumentDetail, DocumentView } from "../../model/view.ts";
import type { GraphStore, StoredDocument } from "../store/graph-store.ts";
import { type Directory, openDirectory } from "./directory.ts";
import { sha256 } from "./evidence.ts";

const toView = ({ document, text, claims }: StoredDocument, directory: Directory): DocumentView => ({
  document,
  publisher: directory(document.publisher),
  claims,
  textHeld: text !== null,
});

export async function listDocuments(store: GraphStore): Promise<{ documents: DocumentView[] }> {
  const stored = await store.documents();
  const directory = await openDirectory(
    store,
    stored.map(({ document }) => document.publisher),
  );
  return { documents: stored.map((each) => toView(each, directory)) };
}

/** Throws `not-found` for an unknown id. */
export async function readDocument(store: GraphStore, id: string): Promise<DocumentDetail> {
  const { stored, sentences, mentions } = await store.document(id);
  const directory = await openDirectory(store, [stored.document.publisher]);
  return { ...toView(stored, directory), text: stored.text, sentences, mentions };
}

/** Keeps a text that a reader handed in. Throws `conflict`, and keeps nothing, when it is not the text on record. */
export async function keepText(store: GraphStore, id: string, text: string, by: string): Promise<DocumentView> {
  const { stored } = await store.document(id);
  const { sha256: expected, length } = stored.document;
  const actual = sha256(text);
  if (actual !== expected) {
    throw new AppError(
      "conflict",
      `This is not the text on record, so nothing was kept. Its SHA-256 is ${actual} (${text.length} characters); ` +
        `the document ${id} has ${expected} (${length} characters). Check line ends and spaces at the end of the file.`,
    );
  }
  await store.commit({ texts: [{ document: id, text }], origin: { by } });
  const directory = await openDirectory(store, [stored.document.publisher]);
  return toView({ ...stored, text }, directory);
}
