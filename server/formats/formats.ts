/** The formats by their ids; what each is called and who reads it is in model/export.ts. */
import type { FormatId } from "../../model/export.ts";
import { csv } from "./csv.ts";
import { cypher } from "./cypher-script.ts";
import type { Format } from "./format.ts";
import { ftm } from "./ftm/ftm.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { graphology } from "./graphology.ts";
import { html } from "./html.ts";
import { jsonld } from "./jsonld/jsonld.ts";
import { png } from "./png/png.ts";
import { spreadsheet } from "./spreadsheet.ts";
import { svg } from "./svg/svg.ts";
import { tamga } from "./tamga.ts";

export const FORMAT_WRITERS: Readonly<Record<FormatId, Format>> = {
  csv,
  cypher,
  ftm,
  gexf,
  graphml,
  graphology,
  html,
  jsonld,
  png,
  spreadsheet,
  svg,
  tamga,
};
