/**
 * What a file will weigh, from what it holds: bytes for each entity, and for each fact or claim, as measured on the
 * January 2022 data. It moves the progress bar and warns of large files; no more.
 */
import type { ExportPreview, FormatId } from "../../../model/export.ts";

interface Weights {
  readonly base: number;
  readonly entity: number;
  readonly statement: number;
}

const WEIGHTS: Readonly<Partial<Record<FormatId, Weights>>> = {
  gexf: { base: 6000, entity: 780, statement: 780 },
  graphml: { base: 6000, entity: 710, statement: 750 },
  graphology: { base: 4000, entity: 660, statement: 760 },
  csv: { base: 3000, entity: 120, statement: 98 },
  ftm: { base: 9000, entity: 1500, statement: 1200 },
  cypher: { base: 9000, entity: 1200, statement: 1590 },
  html: { base: 345_000, entity: 230, statement: 415 },
  jsonld: { base: 6000, entity: 1000, statement: 1200 },
  spreadsheet: { base: 2000, entity: 40, statement: 34 },
  png: { base: 50_000, entity: 6600, statement: 0 },
  svg: { base: 3000, entity: 250, statement: 65 },
  tamga: { base: 3000, entity: 650, statement: 550 },
};

/** For a format that nobody has weighed. */
const OTHERS: Weights = { base: 6000, entity: 800, statement: 800 };

export function estimateBytes(format: FormatId, { entities, facts, claims }: ExportPreview): number {
  const { base, entity, statement } = WEIGHTS[format] ?? OTHERS;
  return base + entities * entity + (facts + claims) * statement;
}
