/** What the checker remembers of the records it has read: ids, kinds and ranges, a few bytes a record. */
import { KIND_IDS, type Kind } from "../../model/schema.ts";
import type { ArticleFile } from "./article-shelf.ts";
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

export interface KnownDocument {
  readonly id: string;
  readonly ordinal: number;
  readonly length: number;
  /** The article's file, where it is there and has the right hash. */
  readonly proven: ArticleFile | null;
}

/** Of a document's sentences, the one that was read last. */
interface LastSentence {
  readonly ordinal: number;
  readonly idx: number;
  readonly end: number;
}

/** Documents whose record is sound. */
interface KnownDocuments extends IdRegister {
  /** Of two records with one id the first counts. */
  readonly setDocument: (document: KnownDocument) => void;
  readonly get: (id: string) => KnownDocument | null;
  /** The document that had this SHA-256 before, or null; from now on it is this one. */
  readonly takeHash: (sha256: string, ordinal: number) => string | null;
  readonly lastOf: (ordinal: number) => LastSentence | null;
  readonly setLast: (ordinal: number, last: LastSentence) => void;
}

function createKnownDocuments(): KnownDocuments {
  const register = createIdRegister();
  /** One more than is meant, here and in `lastEnds`: 0 is nothing. */
  const lengths = createNumberColumn();
  const [lastEnds, lastIdxs, lasts] = [createNumberColumn(), createNumberColumn(), createNumberColumn()];
  /** Few: only with a folder of articles. */
  const proven = new Map<number, ArticleFile>();
  const hashes = createIdIndex();
  const owners = createNumberColumn();
  return {
    ...register,
    setDocument: (document) => {
      if (lengths.get(document.ordinal) > 0) return;
      lengths.set(document.ordinal, document.length + 1);
      if (document.proven !== null) proven.set(document.ordinal, document.proven);
    },
    get: (id) => {
      const ordinal = register.find(id);
      if (ordinal === -1 || lengths.get(ordinal) === 0) return null;
      return { id, ordinal, length: lengths.get(ordinal) - 1, proven: proven.get(ordinal) ?? null };
    },
    takeHash: (sha256, ordinal) => {
      const before = hashes.find(sha256);
      const twin = before === -1 ? null : register.idAt(owners.get(before));
      owners.set(hashes.intern(sha256), ordinal);
      return twin;
    },
    lastOf: (ordinal) => {
      const end = lastEnds.get(ordinal) - 1;
      return end === -1 ? null : { ordinal: lasts.get(ordinal), idx: lastIdxs.get(ordinal), end };
    },
    setLast: (ordinal, last) => {
      lastEnds.set(ordinal, last.end + 1);
      lastIdxs.set(ordinal, last.idx);
      lasts.set(ordinal, last.ordinal);
    },
  };
}

export interface KnownRecords {
  readonly entities: KnownEntities;
  readonly documents: KnownDocuments;
  readonly sentences: KnownSentences;
  readonly mentions: IdRegister;
  readonly claims: IdRegister;
  readonly links: IdRegister;
}

export const createKnownRecords = (): KnownRecords => ({
  entities: createKnownEntities(),
  documents: createKnownDocuments(),
  sentences: createKnownSentences(),
  mentions: createIdRegister(),
  claims: createIdRegister(),
  links: createIdRegister(),
});
