/**
 * Texts of articles that the reader hands in, one after the other: each is kept by the server when its hash is one on
 * record, whatever becomes of the others. What cannot be a text at all is refused here, and never sent.
 */
import type { DocumentView } from "../../model/document-view.ts";
import { AppError } from "../../model/errors.ts";
import type { Api } from "./api-port.ts";
import { createStore, type Readable } from "./store.ts";

export interface HandInState {
  readonly id: number;
  readonly file: string;
  readonly kept: DocumentView | null;
  /** Why it was not kept; null while it is under way. */
  readonly refusal: string | null;
}

const MOST_BYTES = 20_000_000;
const LISTED = 200;

interface Options {
  readonly api: Pick<Api, "handIn" | "documents">;
  readonly onStart: () => void;
  readonly onKept: (document: DocumentView) => void;
}

export interface HandIn {
  readonly states: Readable<readonly HandInState[]>;
  add(files: readonly File[]): Promise<void>;
  forget(): void;
}

export function createHandIn({ api, onStart, onKept }: Options): HandIn {
  const states = createStore<readonly HandInState[]>([]);
  let last = 0;

  const settle = (id: number, part: Partial<HandInState>): void =>
    states.update((list) => list.map((each) => (each.id === id ? { ...each, ...part } : each)));

  async function send(id: number, file: File): Promise<void> {
    try {
      const fault = await faultOf(file);
      if (fault !== null) {
        settle(id, { refusal: `${file.name} ${fault} Nothing of it was kept.${await expectedOf(file.name)}` });
        return;
      }
      const { kept, refusal } = await api.handIn(file.name, file);
      settle(id, { kept, refusal });
      if (kept) onKept(kept);
    } catch (cause) {
      const words = cause instanceof AppError ? cause.message : "It could not be sent.";
      settle(id, { refusal: `${file.name} was not kept. ${words}` });
    }
  }

  /** What is on record under that name of a file. */
  async function expectedOf(name: string): Promise<string> {
    const documents = await api.documents();
    const meant = documents.find(({ document }) => document.file === name)?.document;
    return meant ? ` The article “${meant.title}” has SHA-256 ${meant.sha256}.` : "";
  }

  return {
    states,
    forget: () => states.set([]),
    add: async (files) => {
      if (files.length === 0) return;
      onStart();
      const fresh = files.map((file) => ({ file, id: ++last }));
      states.update((list) =>
        [...list, ...fresh.map(({ file, id }) => ({ id, file: file.name, kept: null, refusal: null }))].slice(-LISTED),
      );
      for (const { file, id } of fresh) await send(id, file);
    },
  };
}

/** Why a file cannot be the text of an article, as the end of a sentence; null when it may be. */
async function faultOf(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return "is larger than an article may be (20 MB).";
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return "cannot be read: perhaps it is a folder.";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return null;
  } catch {
    return "is not text in UTF-8: perhaps a program saved it in another encoding, such as UTF-16 or Windows-1251, or it is no text at all.";
  }
}
