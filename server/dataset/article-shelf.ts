/**
 * The reader's own article files. A text is used only when the SHA-256 of its file's bytes is the one that the
 * dataset gives; a few texts are held at a time, whatever their number.
 */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { ArticleDocument } from "../../model/document.ts";
import { faultOf, isSystemError } from "./file-fault.ts";

export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

const MAX_ARTICLE_BYTES = 20_000_000;
const MAX_HELD_CHARACTERS = 20_000_000;

export type ArticleFile = Pick<ArticleDocument, "file" | "sha256" | "length">;

export type Article =
  | { readonly state: "proven"; readonly text: string }
  | { readonly state: "absent" }
  /** `found` says what differs. */
  | { readonly state: "differs"; readonly found: string };

export interface ArticleShelf {
  readonly read: (article: ArticleFile) => Promise<Article>;
}

export function createArticleShelf(directory: string): ArticleShelf {
  const held = new Map<string, string>();
  let characters = 0;

  const hold = (file: string, text: string): void => {
    held.set(file, text);
    characters += text.length;
    for (const [oldest, old] of held) {
      if (characters <= MAX_HELD_CHARACTERS || oldest === file) break;
      held.delete(oldest);
      characters -= old.length;
    }
  };

  return {
    read: async (article) => {
      const key = `${article.sha256} ${article.length} ${article.file}`;
      const text = held.get(key);
      if (text !== undefined) return { state: "proven", text };
      const found = await readArticle(path.join(directory, article.file), article);
      if (found.state === "proven") hold(key, found.text);
      return found;
    },
  };
}

async function readArticle(file: string, { sha256: expected, length }: ArticleFile): Promise<Article> {
  let bytes: Buffer;
  try {
    const { size } = await stat(file);
    if (size > MAX_ARTICLE_BYTES) return { state: "differs", found: `it has ${size} bytes, more than an article may have` };
    bytes = await readFile(file);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return cause.code === "ENOENT" ? { state: "absent" } : { state: "differs", found: `it ${faultOf(cause)}` };
  }
  const hash = sha256(bytes);
  if (hash !== expected) return { state: "differs", found: `it has SHA-256 ${hash}, the dataset says ${expected}` };
  const text = bytes.toString("utf8");
  if (text.length !== length) return { state: "differs", found: `it has ${text.length} UTF-16 code units, the dataset says ${length}` };
  return { state: "proven", text };
}
