/**
 * XML files as events, in bounded memory and time: no DOCTYPE (so no entities to expand and nothing to fetch), and
 * limits on depth, on the length of one tag or text and on what comes between two items. Every fault has its line.
 */
import { SaxesParser } from "saxes";
import { AppError } from "../../../model/errors.ts";
import { MAX_ELEMENT } from "../element-limit.ts";
import type { InputFile } from "../imported.ts";
import { decodeUtf8 } from "./decode-utf8.ts";

const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 100;
/** Before the first tag there is a declaration, perhaps a comment. */
const MAX_PROLOG = 100_000;
/** Characters without a node or an edge. */
const MAX_BARREN = 32_000_000;

export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlListener {
  readonly open: (element: XmlElement) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** All is read, and it is well-formed. */
  readonly end: () => void;
}

/** Where the reading is. */
export interface XmlPlace {
  /** The line on which the last tag began. */
  readonly line: () => number;
  /** "why" goes behind "line 12"; without a full stop. */
  readonly refuse: (why: string, line?: number) => AppError;
}

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Yields what `listen`'s listener emits; null is an item that was read and is not wanted. Throws AppError `validation`. */
export async function* readXml<T>(
  file: InputFile,
  listen: (emit: (item: T | null) => void, place: XmlPlace) => XmlListener,
): AsyncGenerator<T, void, undefined> {
  const parser = new SaxesParser();
  const found: T[] = [];
  let begun = 1;
  let rooted = false;
  let depth = 0;
  let attributes = 0;
  let barren = 0;
  let pending = 0;
  const place: XmlPlace = {
    line: () => begun,
    refuse: (why, line = begun) => new AppError("validation", `${file.name}: line ${line} ${why}.`),
  };
  const here = (why: string): AppError => place.refuse(why, parser.line);
  const emit = (item: T | null): void => {
    barren = 0;
    if (item !== null) found.push(item);
  };
  const listener = listen(emit, place);
  const text = (piece: string): void => {
    pending = 0;
    listener.text(piece);
  };

  // Seven events at most: with more, V8 keeps the parser's fields in a table, and reading is seven times slower.
  parser.on("opentagstart", () => {
    begun = parser.line;
    rooted = true;
    attributes = 0;
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) throw here(`has a tag with more than ${MAX_ATTRIBUTES} attributes`);
  });
  parser.on("opentag", (tag) => {
    pending = 0;
    depth += 1;
    if (depth > MAX_DEPTH) throw here(`has tags nested more than ${MAX_DEPTH} deep`);
    listener.open({ name: localName(tag.name), attributes: tag.attributes });
  });
  parser.on("closetag", ({ name }) => {
    pending = 0;
    depth -= 1;
    listener.close(localName(name));
  });
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("doctype", () => {
    throw here("has a DOCTYPE: Tamga reads no document type definitions and no entities. Remove the DOCTYPE and what it declares");
  });
  /** Throws what listeners throw, and of the parser's own errors the reason. */
  const parse = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      const reason = error instanceof AppError || !(error instanceof Error) ? null : /^\d+:\d+: (.*?)\.?$/s.exec(error.message)?.[1];
      throw reason ? here(`is broken XML: ${reason}`) : error;
    }
  };

  for await (const piece of decodeUtf8(file, (why, breaks) => place.refuse(why, parser.line + breaks))) {
    parse(() => parser.write(piece));
    pending += piece.length;
    barren += piece.length;
    // Without a tag or text that ends: a node of ours carries the records of all its facts in one attribute.
    const most = rooted ? MAX_ELEMENT : MAX_PROLOG;
    if (pending > most)
      throw here(`is in a tag, text or comment of more than ${most} characters: this is no graph, or a quote or a ">" is missing`);
    if (barren > MAX_BARREN) throw here(`comes after ${MAX_BARREN} characters without a node or an edge: this is no graph`);
    yield* found.splice(0);
  }
  parse(() => parser.close());
  listener.end();
  yield* found.splice(0);
}
