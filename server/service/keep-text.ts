/**
 * Texts that readers hand in. A text is kept only when its hash is the one on record, so that every offset into it means
 * what it meant; when it is not, the answer says which hash was expected and what may have happened, and nothing is kept.
 */
import type { ArticleDocument } from "../../model/document.ts";
import type { DocumentView, HandedIn } from "../../model/document-view.ts";
import { AppError } from "../../model/errors.ts";
import type { GraphStore, StoredDocument } from "../store/graph-store.ts";
import { openDirectory } from "./directory.ts";
import { sha256 } from "./evidence.ts";
import { toDocumentView } from "./read-documents.ts";
import { textVariants } from "./text-differences.ts";

const number = new Intl.NumberFormat("en-GB");
const measured = (hash: string, length: number): string => `SHA-256 ${hash} (${number.format(length)} characters)`;

/** Keeps the text of one document. Throws `conflict` when it is not the text on record. */
export async function keepText(store: GraphStore, id: string, text: string, by: string): Promise<DocumentView> {
  const { stored } = await store.document(id);
  const { document } = stored;
  const actual = sha256(text);
  if (actual !== document.sha256) throw new AppError("conflict", refusal("This", actual, text, [document]));
  return commit(store, stored, text, by);
}

/**
 * Finds the document that a text belongs to, by its hash, and keeps it; a text of none is an answer and no error, for
 * readers hand in whole folders. `file` is the name under which it came.
 */
export async function keepAnyText(store: GraphStore, file: string, text: string, by: string): Promise<HandedIn> {
  const actual = sha256(text);
  const [found] = await store.findDocuments({ hashes: [actual], files: [] });
  if (found) {
    const { stored } = await store.document(found.id);
    return { file, kept: await commit(store, stored, text, by), refusal: null };
  }
  const variants = textVariants(text).map((variant) => sha256(variant.text));
  const meant = await store.findDocuments({ hashes: variants, files: [file] });
  return { file, kept: null, refusal: refusal(file, actual, text, meant) };
}

async function commit(store: GraphStore, stored: StoredDocument, text: string, by: string): Promise<DocumentView> {
  const { document } = stored;
  await store.commit({ texts: [{ document: document.id, text }], origin: { by } });
  return toDocumentView({ ...stored, textHeld: true }, await openDirectory(store, [document.publisher]));
}

/** `documents` are those that it may have been meant for. */
function refusal(name: string, actual: string, text: string, documents: readonly ArticleDocument[]): string {
  const found = `${name} is not a text on record, so nothing was kept. It has ${measured(actual, text.length)}.`;
  const [meant] = documents;
  if (!meant) return `${found} No article has this hash or this file name.`;
  const expected = `The article “${meant.title}” (${meant.file}) has ${measured(meant.sha256, meant.length)}.`;
  const variant = textVariants(text).find((each) => sha256(each.text) === meant.sha256);
  const reason = variant
    ? `It is the same text, but ${variant.changes.join(", and ")}: hand in the file as you got it.`
    : "Perhaps a program changed its line ends, its encoding or its words: hand in the file as you got it.";
  return `${found} ${expected} ${reason}`;
}
