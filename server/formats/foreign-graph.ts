/**
 * Graphs of other people's making as claims: what a file says, the file says. Each edge becomes one claim of the file
 * itself, so that it never passes for what a source of ours says, and can be told from it for good. Nodes that speak our
 * vocabulary (a kind of ours and a slug as key) keep their id; others get one that begins with the file's name, for
 * "node 1" of two files is not the same thing.
 */
import { createHash } from "node:crypto";
import type { Claim } from "../../model/claim.ts";
import { count, counted } from "../../model/counted.ts";
import type { ArticleDocument, Sentence } from "../../model/document.ts";
import type { Entity } from "../../model/entity.ts";
import { dayBounds, type PartialDate } from "../../model/partial-date.ts";
import { KIND_IDS, KINDS, type Kind, PREDICATE_IDS, PREDICATES, type PredicateId } from "../../model/schema.ts";
import { entityIdSchema, MAX_TEXT_LENGTH, nameSchema, slugOf } from "../../model/text.ts";
import { createIdIndex } from "../dataset/id-index.ts";
import { createNumberColumn } from "../dataset/number-column.ts";
import { isA, schemaOf } from "./ftm/schemata.ts";
import type { ImportedEdge, ImportedNode, Value } from "./imported.ts";

/** An entity of ours has at most so many; where a file has more, all of them stand in the note. */
const MAX_ALIASES = 200;
/** Kind of nodes whose file names none of ours. */
const UNKNOWN_KIND: Kind = "Group";
const NAMES = ["label", "name", "title", "caption"];
const OWN_NODE = new Set([...NAMES, "kind", "x", "y", "z", "size", "color", "r", "g", "b"]);
const OWN_EDGE = new Set(["predicate"]);
const OWN_TIMES = new Set([...OWN_EDGE, "start", "end"]);

export interface ForeignFile {
  readonly name: string;
  /** The day on which the file was made public or handed in. */
  readonly published: string;
}

export interface ForeignGraph {
  entity(node: ImportedNode): Entity;
  claim(edge: ImportedEdge): Claim;
  /** What the claims refer to; null while there are none. `length` in UTF-16 code units, the hash of all bytes. */
  source(
    length: number,
    sha256: string,
  ): { readonly entity: Entity; readonly document: ArticleDocument; readonly sentence: Sentence } | null;
  /** What its reader should know of the claims that were made. */
  remarks(): readonly string[];
}

export function foreignGraph({ name, published }: ForeignFile): ForeignGraph {
  const stem = datasetId(name);
  const [speaker, document] = [`file-${stem}`, `file-${stem}`];
  const sentence = `${document}-whole`;
  const nodes = createIdIndex();
  /** Position in KIND_IDS, plus two where the node keeps its own id, times two. */
  const kinds = createNumberColumn();
  let claims = 0;
  /** Edges without a direction; and those of them whose words may not hold the other way round. */
  const undirected = { edges: 0, oneWay: 0 };

  const isOurs = (node: Pick<ImportedNode, "key" | "attributes">): boolean =>
    kindOf(node.attributes.kind) !== null && entityIdSchema.safeParse(node.key).success;
  const idOf = (key: string): string => {
    const at = nodes.find(key);
    if (at !== -1 && kinds.get(at) % 2 === 1) return key;
    return foreignId(stem, key);
  };
  const kindOfKey = (key: string): Kind | null => {
    const at = nodes.find(key);
    return at === -1 ? null : (KIND_IDS[Math.floor(kinds.get(at) / 2)] ?? null);
  };

  return {
    entity(node) {
      const kind = kindOf(node.attributes.kind) ?? UNKNOWN_KIND;
      kinds.set(nodes.intern(node.key), KIND_IDS.indexOf(kind) * 2 + (isOurs(node) ? 1 : 0));
      const label = NAMES.map((each) => node.attributes[each]).find((value) => typeof value === "string" && value.trim() !== "");
      const more = understood(node.attributes);
      const note = noteOf(node.attributes, new Set([...OWN_NODE, ...more.used]), name);
      return {
        id: idOf(node.key),
        kind,
        name: plainName(String(label ?? node.key)),
        aliases: more.aliases,
        ftm: more.schema ?? KINDS[kind].ftm,
        ...(more.country !== null && { country: more.country }),
        ...(note !== null && { note }),
      };
    },
    claim({ source, target, attributes, key }) {
      claims += 1;
      const predicate = predicateOf(attributes, kindOfKey(source), kindOfKey(target));
      // What has no predicate of ours keeps its words: "is linked to … (owns)".
      const words = [attributes.label, attributes.type].find((value) => typeof value === "string" && value.trim() !== "");
      const isNamed = predicate === "relatedTo" && typeof words === "string" && words.toLowerCase() !== PREDICATES.relatedTo.label;
      const [validFrom, validTo] = [dateOf(attributes.start), dateOf(attributes.end)];
      // What ends before it begins has no time that we could tell: both dates stand in the note.
      const isTime = validFrom === null || validTo === null || endsBehind(validFrom, validTo);
      const note = noteOf(attributes, isTime ? OWN_TIMES : OWN_EDGE, name);
      if (attributes.directed === false) {
        undirected.edges += 1;
        if (isNamed || PREDICATES[predicate].label !== PREDICATES[predicate].inverseLabel) undirected.oneWay += 1;
      }
      return {
        id: `${document}-${key === null ? claims : foreignId("e", key)}`,
        document,
        subject: idOf(source),
        predicate,
        object: { entity: idOf(target) },
        qualifiers: isNamed ? { position: plainName(words) } : {},
        validFrom: isTime ? validFrom : null,
        validTo: isTime ? validTo : null,
        eventDate: null,
        statedOn: { date: published, precision: "day" },
        speaker,
        reporter: speaker,
        reportedVia: [],
        cites: [],
        attribution: "narration",
        polarity: "asserts",
        modality: "reported",
        evidence: [sentence],
        review: "accepted",
        extractedBy: "import",
        ...(note !== null && { note }),
      };
    },
    source(length, sha256) {
      if (claims === 0) return null;
      const title = plainName(`Imported file ${name}`);
      return {
        entity: { id: speaker, kind: "Document", name: title, aliases: [], ftm: "Document" },
        document: {
          id: document,
          kind: "Article",
          file: safeFile(name),
          title,
          language: "und",
          published,
          publisher: speaker,
          credits: [],
          length,
          sha256,
        },
        sentence: {
          id: sentence,
          document,
          idx: 0,
          kind: "sentence",
          start: 0,
          end: length,
          sha256,
          paraphrase: plainName(`The file ${name} as a whole`),
        },
      };
    },
    remarks: () => remarksOnDirection(undirected),
  };
}

/** A claim has a subject and an object, whatever the file has. */
function remarksOnDirection({ edges, oneWay }: { readonly edges: number; readonly oneWay: number }): string[] {
  if (edges === 0) return [];
  const told = `${counted(edges, "edge has no one direction", "edges have no one direction")} in the file and became ${
    edges === 1 ? "a claim" : "claims"
  } from the end that stands first to the other`;
  if (oneWay === 0) return [`${told}: what ${edges === 1 ? "it says" : "they say"} holds both ways, so nothing is lost`];
  const which = oneWay === edges ? "" : ` of ${count(oneWay)} of them`;
  return [`${told}: the words${which} may not hold the other way round, so do not take their direction as said`];
}

/** Attributes that mean what ours mean: a schema of FollowTheMoney, a list of other names, a country's code. */
function understood({ schema, aliases, country }: Readonly<Record<string, Value>>) {
  const isSchema = typeof schema === "string" && schemaOf(schema)?.abstract === false && isA(schema, "Thing");
  const names = Array.isArray(aliases) ? aliases.filter((each) => typeof each === "string") : [];
  const areNames = names.length > 0 && names.length <= MAX_ALIASES;
  const isCountry = typeof country === "string" && /^[a-z]{2}$/.test(country);
  return {
    schema: isSchema ? schema : null,
    aliases: areNames ? names.map((text) => ({ text: plainName(text), occurs: false })) : [],
    country: isCountry ? country : null,
    used: [...(isSchema ? ["schema"] : []), ...(areNames ? ["aliases"] : []), ...(isCountry ? ["country"] : [])],
  };
}

const kindOf = (value: Value | undefined): Kind | null => KIND_IDS.find((kind) => kind === value) ?? null;

/** Readable where the key is, and the same for the same key alone. */
function foreignId(stem: string, key: string): string {
  const readable = slugOf(key);
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 8);
  return readable === key ? `${stem}-${key}` : `${stem}-${readable ? `${readable}-` : ""}${hash}`;
}

const safeFile = (name: string): string => name.replaceAll(/[^A-Za-z0-9._-]+/g, "-").slice(-200) || "file";

/** The id of a dataset that is made of a file. */
export const datasetId = (file: string): string => slugOf(file) || "file";

/** One line without markup or controls: what a name may be. */
export function plainName(text: string): string {
  const plain = text
    .replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .trim()
    .slice(0, 400);
  return nameSchema.safeParse(plain).success ? plain : "Without a name";
}

/** What the file says besides, in words: attributes that the model has no place for. */
function noteOf(attributes: Readonly<Record<string, Value>>, known: ReadonlySet<string>, file: string): string | null {
  const others = Object.entries(attributes).filter(([name, value]) => !known.has(name) && value !== null && value !== "");
  if (others.length === 0) return null;
  const words = others.map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
  const text = plainLines(`${file} says: ${words.join("; ")}`);
  return text.length <= MAX_TEXT_LENGTH ? text : `${text.slice(0, MAX_TEXT_LENGTH - 60)} … (cut: ${text.length} characters in the file)`;
}

const plainLines = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, " ")
    .replaceAll("<", "‹")
    .replaceAll(">", "›");

/** A predicate of ours by its id, its relationship type or its label, where it may join these two; else "is linked to". */
function predicateOf(attributes: Readonly<Record<string, Value>>, subject: Kind | null, object: Kind | null): PredicateId {
  const said = [attributes.predicate, attributes.type, attributes.label].map((value) => String(value ?? "").toLowerCase());
  const fits = (kinds: readonly string[], kind: Kind | null) => kinds.includes("*") || (kind !== null && kinds.includes(kind));
  const found = PREDICATE_IDS.find((id) => {
    const { edge, label, domain, range } = PREDICATES[id];
    const isMeant =
      said.includes(id.toLowerCase()) || said.includes(label.toLowerCase()) || (edge !== null && said.includes(edge.toLowerCase()));
    return isMeant && edge !== null && fits(domain, subject) && fits(range, object);
  });
  return found ?? "relatedTo";
}

function endsBehind(from: PartialDate, to: PartialDate): boolean {
  const [{ min }, { max }] = [dayBounds(from), dayBounds(to)];
  return min === null || max === null || min <= max;
}

const PRECISIONS = { 4: "year", 7: "month", 10: "day" } as const;

/** A day, month or year of ISO 8601; times of day are left off; anything else is no date. */
function dateOf(value: Value | undefined): PartialDate | null {
  const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/.exec(String(value ?? ""))?.[0];
  if (date === undefined) return null;
  const precision = date.length === 4 ? PRECISIONS[4] : date.length === 7 ? PRECISIONS[7] : PRECISIONS[10];
  return { date, precision };
}
