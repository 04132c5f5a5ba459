/**
 * A zip of plain tables for people with a spreadsheet: entities, relations, and one row for each citation, with names
 * beside ids. No cell runs as a formula, whoever chose the names, and whatever separator the program takes for its own.
 */
import { longDate } from "../../model/long-date.ts";
import { PREDICATES } from "../../model/schema.ts";
import type { CitedFact, ExportAbout, ExportSource } from "../service/export/export-source.ts";
import { type Cell, csvCell } from "./csv-rows.ts";
import { rangeOf, STANCES } from "./flat-graph.ts";
import type { Format } from "./format.ts";
import { zipOf } from "./zip-writer.ts";

/** Without it Excel takes UTF-8 for the system's old character set. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Where a program may begin a cell: with the text, or behind what another country's spreadsheet takes for a separator. */
const FORMULA_INSIDE = /([;,|"\t\r\n]\s*)(?=[=+\-@＝＋－＠])/gu;
const FORMULA_AT_START = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** Text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one. */
export function defused(text: string): string {
  const inside = text.replaceAll(FORMULA_INSIDE, "$1'");
  return FORMULA_AT_START.test(inside) ? `'${inside}` : inside;
}

type Field = Cell | null;
/** Excel wants both characters at the end of a line. */
const line = (fields: readonly Field[]): string =>
  `${fields.map((field) => csvCell(typeof field === "string" ? defused(field) : (field ?? undefined))).join(",")}\r\n`;

const ENTITY_HEADER = ["Name", "Id", "Kind", "Subtype", "Also called", "Note", "Country", "Date", "Relations", "Other facts"];

async function* entityLines(source: ExportSource): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(ENTITY_HEADER);
  for await (const { entity, degree, facts } of source.entities()) {
    const aliases = entity.aliases.map(({ text }) => text).join("; ");
    const others = facts.map(({ statement, fact }) => `${statement} [${fact.status}]`).join("\n");
    const { name, id, kind, subtype, note, country, iso2, date } = entity;
    yield line([name, id, kind, subtype, aliases || null, note, country ?? iso2, date?.from, degree, others || null]);
  }
}

const RELATION_HEADER = [
  ...["From", "From id", "Relation", "To", "To id", "In words", "Position", "Status", "Independent sources", "Say so", "Deny it"],
  ...["Do not confirm it", "Began not before", "Began by", "Ended not before", "Ended by", "Happened not before", "Happened by"],
  ...["On the day asked for", "Fact id"],
];

async function* relationLines(source: ExportSource): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(RELATION_HEADER);
  for await (const { fact, statement, certainty, entityOf } of source.edges()) {
    const { fromMin, fromMax, toMin, toMax, eventMin, eventMax } = fact.bounds;
    const to = fact.object ?? fact.subject;
    yield line([
      ...[entityOf(fact.subject).name, fact.subject, PREDICATES[fact.predicate].label, entityOf(to).name, to, statement],
      ...[fact.position, fact.status, fact.rootSources.length, fact.asserts.length, fact.denies.length, fact.withholds.length],
      ...[fromMin, fromMax, toMin, toMax, eventMin, eventMax, certainty, fact.key],
    ]);
  }
}

const CITATION_HEADER = [
  ...["What", "Who", "Who id", "Stance", "Document", "Publisher", "Published", "Characters", "Document id", "Claim id", "Fact id"],
];

async function* citationLines(source: ExportSource): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(CITATION_HEADER);
  for await (const { facts } of source.entities()) for (const cited of facts) yield* citationsOf(cited);
  for await (const cited of source.edges()) yield* citationsOf(cited);
}

function* citationsOf({ fact, statement, claims, entityOf, documentOf, sentenceOf }: CitedFact): Generator<string> {
  for (const { id, speaker, polarity, document, evidence } of claims) {
    const { title, publisher, published } = documentOf(document);
    const places = evidence.map((sentence) => rangeOf(sentenceOf(sentence))).join("; ");
    yield line([
      ...[statement, entityOf(speaker).name, speaker, STANCES[polarity], title, entityOf(publisher).name, published, places],
      ...[document, id, fact.key],
    ]);
  }
}

const readme = ({ title, scope, made }: ExportAbout): string => `${title}
${scope.map((each) => `- ${each}`).join("\n")}
Made by Tamga on ${longDate(made.slice(0, 10))}.

entities.csv   people, organisations, places, events and so on, with the facts that join them with nobody else
relations.csv  a row for each relation between two of them: from when to when, and how well it is supported
citations.csv  a row for each time that somebody says, denies or does not confirm a fact: who, where and when

Open them in Excel, LibreOffice or Google Sheets. They are UTF-8, with commas between the cells and names beside ids.
Days are year-month-day. Where sources leave a day open, "not before" and "by" bound it.

Names come from texts that anybody may have written, and a cell that begins with = + - or @ would run as a formula.
So an apostrophe (') stands before these characters where they begin a cell, or follow a separator, a quotation mark or
a line break in it, and before a tab or a line break at the beginning of a cell. Take it away to have the text as it was.

Nothing was cut. A spreadsheet itself may cut cells of more than 32,767 characters and tables of more than 1,048,576 rows.
To load the data again, export "CSV for Neo4j" or "Tamga records" instead.
`;

export const spreadsheet: Format = {
  write: (source) =>
    zipOf(
      [
        { name: "README.txt", content: () => once(readme(source.about)) },
        { name: "entities.csv", content: () => entityLines(source) },
        { name: "relations.csv", content: () => relationLines(source) },
        { name: "citations.csv", content: () => citationLines(source) },
      ],
      new Date(source.about.made),
    ),
};

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
