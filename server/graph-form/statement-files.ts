/**
 * The statements of /cypher, read once. A placeholder is an identifier in capitals that stands for a label or a
 * relationship type; only values of the schema table ever take its place, so no statement is built from input.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CLAIM_LINK_TYPES } from "../../model/claim.ts";
import { EDGE_TYPES, KIND_IDS, STANCE_TYPES } from "../../model/schema.ts";
import { packageRoot } from "../package-root.ts";

const ALL_EDGES = EDGE_TYPES.join("|");

/** What a plain edge was before, as known on earlier days (docs/adr/0008-two-clocks.md). */
export const FORMER_EDGE = "FORMER_EDGE";

/** Types of the plain edges alone, with the speech layer, and each with the edges of earlier days: for LAYER_TYPE. */
export const PLAIN_LAYER = ALL_EDGES;
export const SPEECH_LAYER = `${ALL_EDGES}|SPOKE_ABOUT`;
export const DATED_LAYER = `${ALL_EDGES}|${FORMER_EDGE}`;
export const DATED_SPEECH_LAYER = `${ALL_EDGES}|${FORMER_EDGE}|SPOKE_ABOUT`;

/** What the record of a claim says, as relationships. */
const CLAIM_TIES = [
  ...["STATED_BY", "REPORTED_BY", "REPORTED_VIA", "CITES", "ABOUT", "EVIDENCED_BY", "RESPONDS_TO"],
  ...Object.values(STANCE_TYPES),
];

export const ALL_CLAIM_TIES = CLAIM_TIES.join("|");

/** What may stand for each placeholder. Alternatives of types are for matching: nothing can be created with them. */
const PLACEHOLDERS: Readonly<Record<string, readonly string[]>> = {
  EDGE_TYPE: [ALL_EDGES, DATED_LAYER, ...EDGE_TYPES, FORMER_EDGE],
  LAYER_TYPE: [PLAIN_LAYER, SPEECH_LAYER, DATED_LAYER, DATED_SPEECH_LAYER],
  KIND_LABEL: KIND_IDS,
  RECORD_LABEL: ["Entity", "Article", "Claim"],
  LINK_TYPE: CLAIM_LINK_TYPES.map((type) => type.toUpperCase()),
  TIE_TYPE: [ALL_CLAIM_TIES, ...CLAIM_TIES],
  VOICE_TYPE: ["STATED_BY", "REPORTED_BY"],
  STANCE_TYPE: Object.values(STANCE_TYPES),
};
const PLACEHOLDER = new RegExp(Object.keys(PLACEHOLDERS).join("|"), "g");

const withoutComments = (text: string): string => text.replaceAll(/^\s*\/\/.*$/gm, "").trim();

function readFolder(name: string): Map<string, string> {
  const folder = join(packageRoot(), "cypher", name);
  const files = readdirSync(folder).filter((file) => file.endsWith(".cypher"));
  return new Map(
    files.sort().map((file) => [`${name}/${file.slice(0, -".cypher".length)}`, withoutComments(readFileSync(join(folder, file), "utf8"))]),
  );
}

/** Named statements of cypher/read and cypher/write, and those that make up a script (formats/cypher-script.ts). */
export const STATEMENT_FILES: ReadonlyMap<string, string> = new Map(
  ["read", "write", "script"].flatMap((folder) => [...readFolder(folder)]),
);

/**
 * The text of a statement. `choice` takes the place of its placeholder; without one, LAYER_TYPE, and EDGE_TYPE in a
 * read, stand for every plain edge. Throws TypeError for a name or a choice that is not in the tables: a defect of ours.
 */
export function statementText(name: string, choice?: string): string {
  const text = STATEMENT_FILES.get(name);
  if (text === undefined) throw new TypeError(`there is no statement ${name}`);
  return fill(name, text, choice);
}

function fill(name: string, text: string, choice: string | undefined): string {
  return text.replaceAll(PLACEHOLDER, (word) => {
    const allowed = PLACEHOLDERS[word] ?? [];
    const value = choice ?? (word === "LAYER_TYPE" || name.startsWith("read/") ? allowed[0] : undefined);
    if (value === undefined || !allowed.includes(value)) throw new TypeError(`${value} may not stand for ${word} in ${name}`);
    return value;
  });
}

/** Constraints and indexes for one kind of store: what both share first, then what only this one needs. */
export function schemaStatements(kind: "embedded" | "neo4j"): string[] {
  const files = [...readFolder("schema")].filter(([name]) => /^schema\/\d/.test(name) || name === `schema/${kind}`);
  return files
    .flatMap(([, text]) => text.split(";"))
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "")
    .flatMap((statement) =>
      statement.includes("EDGE_TYPE") ? EDGE_TYPES.map((type) => fill("write/schema", statement, type)) : statement,
    );
}
