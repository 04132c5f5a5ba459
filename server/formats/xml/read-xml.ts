/**
 * XML files as events, in bounded memory and time: no DOCTYPE (so no entities to expand and nothing to fetch), and
 * limits on depth, on the length of one tag or text and on what comes between two items. Every fault has its line.
 */
import { SaxesParser } from "saxes";
import { AppError } from "../../../model/errors.ts";
import type { InputFile } from "../imported.ts";
import { decodeUtf8 } from "./decode-utf8.ts";

const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 100;
/** Characters of one tag, text or comment: a node of ours carries the records of all its facts in one attribute. */
export const MAX_PIECE = 16_000_000;
/** Before the first tag there is a declaration, perhaps a comment. */
const MAX_PROLOG = 100_000;
/** Tags, texts and comments one after the other that bring no item. */
const MAX_BARREN = 200_000;

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

/** Yields what `listen`'s listener emits. Throws AppError `validation`. */
export async function* readXml<T>(
  file: InputFile,
  listen: (emit: (item: T) => void, place: XmlPlace) => XmlListener,
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
  const emit = (item: T): void => {
    barren = 0;
    found.push(item);
  };
  const step = (): void => {
    pending = 0;
    barren += 1;
    if (barren > MAX_BARREN) throw here(`comes after ${MAX_BARREN} tags and texts in a row without a node or an edge: this is no graph`);
  };
  const listener = listen(emit, place);

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
    step();
    depth += 1;
    if (depth > MAX_DEPTH) throw here(`has tags nested more than ${MAX_DEPTH} deep`);
    listener.open({ name: localName(tag.name), attributes: tag.attributes });
  });
  parser.on("closetag", ({ name }) => {
    step();
    depth -= 1;
    listener.close(localName(name));
  });
  const text = (piece: string): void => {
    step();
    listener.text(piece);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("comment", step);
  parser.on("processinginstruction", step);
  parser.on("doctype", () => {
    throw here("has a DOCTYPE: Tamga reads no document type definitions and no entities. Remove the DOCTYPE and what it declares");
  });
  parser.on("error", (error) => {
    throw here(`is broken XML: ${error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}`);
  });

  for await (const piece of decodeUtf8(file, (why, breaks) => place.refuse(why, parser.line + breaks))) {
    parser.write(piece);
    pending += piece.length;
    const most = rooted ? MAX_PIECE : MAX_PROLOG;
    if (pending > most)
      throw here(`is in a tag, text or comment of more than ${most} characters: this is no graph, or a quote or a ">" is missing`);
    yield* found.splice(0);
  }
  parser.close();
  listener.end();
  yield* found.splice(0);
}
