/** What the checker remembers of the records it has read: ids, kinds and ranges, a few bytes a record. */
import type { ArticleDocument } from "../../model/document.ts";
import { KIND_IDS, type Kind } from "../../model/schema.ts";
import { createIdIndex } from "./id-index.ts";
import { createNumberColumn } from "./number-column.ts";
import type { Place } from "./problem-list.ts";

export interface IdRegister {
  /** Notes that the record stands on this line; reports an id that is taken. */
  readonly define: (id: string, place: Place) => number;
  /** Number of a record that was defined, or -1. */
  readonly find: (id: string) => number;
  /** Number of an id that may be defined later. */
  readonly expect: (id: string) => number;
  readonly isDefined: (ordinal: number) => boolean;
  readonly idAt: (ordinal: number) => string;
}

export function createIdRegister(): IdRegister {
  const ids = createIdIndex();
  const lines = createNumberColumn();
  const isDefined = (ordinal: number): boolean => ordinal >= 0 && lines.get(ordinal) > 0;
  return {
    define: (id, place) => {
      const ordinal = ids.intern(id);
      if (isDefined(ordinal)) place.report(`duplicate id: line ${lines.get(ordinal)} has it already`);
      else lines.set(ordinal, place.line);
      return ordinal;
    },
    find: (id) => {
      const ordinal = ids.find(id);
      return isDefined(ordinal) ? ordinal : -1;
    },
    expect: ids.intern,
    isDefined,
    idAt: ids.idAt,
  };
}

export interface KnownEntities extends IdRegister {
  /** Of two records with one id the first counts. */
  readonly setKind: (ordinal: number, kind: Kind) => void;
  /** The entity's kind; null for one that is unknown or whose record is broken. */
  readonly kindOf: (id: string) => Kind | null;
}

export function createKnownEntities(): KnownEntities {
  const register = createIdRegister();
  const kinds = createNumberColumn();
  return {
    ...register,
    setKind: (ordinal, kind) => {
      if (kinds.get(ordinal) === 0) kinds.set(ordinal, KIND_IDS.indexOf(kind) + 1);
    },
    kindOf: (id) => KIND_IDS[kinds.get(register.find(id)) - 1] ?? null,
  };
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface KnownSentences extends IdRegister {
  /** Of two records with one id the first counts. */
  readonly setRange: (ordinal: number, document: number, range: Range) => void;
  /** Null for a sentence that is unknown or whose record is broken. */
  readonly rangeOf: (id: string) => (Range & { readonly document: number }) | null;
}

export function createKnownSentences(): KnownSentences {
  const register = createIdRegister();
  const documents = createNumberColumn();
  const starts = createNumberColumn();
  const ends = createNumberColumn();
  return {
    ...register,
    setRange: (ordinal, document, { start, end }) => {
      if (ends.get(ordinal) > 0) return;
      documents.set(ordinal, document);
      starts.set(ordinal, start);
      ends.set(ordinal, end);
    },
    rangeOf: (id) => {
      const ordinal = register.find(id);
      if (ordinal === -1 || ends.get(ordinal) === 0) return null;
      return { document: documents.get(ordinal), start: starts.get(ordinal), end: ends.get(ordinal) };
    },
  };
}

/** A document with how far its sentences have been read. */
export interface KnownDocument extends Pick<ArticleDocument, "id" | "file" | "sha256" | "length"> {
  readonly ordinal: number;
  /** The article's file is there and has the right hash. */
  readonly proven: boolean;
  last: { readonly idx: number; readonly end: number; readonly id: string } | null;
}

export interface KnownRecords {
  readonly entities: KnownEntities;
  readonly documentIds: IdRegister;
  /** Only documents whose record is sound. */
  readonly documents: Map<string, KnownDocument>;
  /** Id of the document by its SHA-256. */
  readonly documentHashes: Map<string, string>;
  readonly sentences: KnownSentences;
  readonly mentions: IdRegister;
  readonly claims: IdRegister;
  readonly links: IdRegister;
}

export const createKnownRecords = (): KnownRecords => ({
  entities: createKnownEntities(),
  documentIds: createIdRegister(),
  documents: new Map(),
  documentHashes: new Map(),
  sentences: createKnownSentences(),
  mentions: createIdRegister(),
  claims: createIdRegister(),
  links: createIdRegister(),
});
