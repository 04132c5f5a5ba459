/** The page at /api/docs: every call with its parameters, bodies, answers and errors, made from the OpenAPI document. */
import { z } from "zod";
import { escapeHtml, htmlPage } from "./html-page.ts";
import type { JsonObject } from "./openapi.ts";

const contentSchema = z.record(z.string(), z.object({ schema: z.json() }));
const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  parameters: z.array(
    z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.json(), description: z.string().optional() }),
  ),
  requestBody: z.object({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: contentSchema })),
});
const documentSchema = z.object({
  info: z.object({ title: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), z.json()) }),
});
type Operation = z.infer<typeof operationSchema>;

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

/** A schema as its JSON, with references as links to their definitions. */
function schemaBlock(schema: unknown): string {
  const text = escapeHtml(JSON.stringify(schema, null, 2));
  const linked = text.replaceAll(/#\/components\/schemas\/(\w+)/g, '<a href="#schema-$1">$1</a>');
  return `<pre tabindex="0"><code>${linked}</code></pre>`;
}

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="scroll"><table><thead><tr>${headings.map((each) => `<th scope="col">${each}</th>`).join("")}</tr></thead><tbody>` +
  `${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}</tbody></table></div>`;

/** "integer, 1 to 100, default 20" or the values of an enumeration. */
function inWords(schema: unknown): string {
  const known = z
    .object({
      type: z.string().optional(),
      enum: z.array(z.string()).optional(),
      items: z.json().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      default: z.json().optional(),
    })
    .safeParse(schema).data;
  if (!known) return "";
  const range = known.minimum !== undefined && known.maximum !== undefined ? `${known.minimum} to ${known.maximum}` : "";
  const values = known.enum ? `one of ${known.enum.join(", ")}` : (known.type ?? "");
  const listed = known.type === "array" ? `list of ${inWords(known.items)}` : values;
  return [listed, range, known.default === undefined ? "" : `default ${JSON.stringify(known.default)}`]
    .filter((part) => part !== "")
    .join("; ");
}

function describe(path: string, method: string, { operationId, summary, description, ...rest }: Operation): string {
  const parameters = rest.parameters.map(({ name, in: place, required, schema, description: note }) => [
    code(name),
    required ? `${place}, required` : place,
    escapeHtml([inWords(schema), note ?? ""].filter((part) => part !== "").join(". ")),
  ]);
  const answers = Object.entries(rest.responses).map(([status, { description: what, content }]) => [
    code(status),
    escapeHtml(what),
    Object.keys(content).map(code).join(" "),
  ]);
  const body = Object.entries(rest.requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<h3>Body: ${code(type)}</h3>${schemaBlock(schema)}`,
  );
  const answer = Object.entries(rest.responses["200"]?.content ?? {}).map(
    ([type, { schema }]) => `<h3>Answer: ${code(type)}</h3>${schemaBlock(schema)}`,
  );
  return [
    `<section id="${escapeHtml(operationId)}"><h2><span class="method">${escapeHtml(method)}</span> ${code(`/api/v1${path}`)}</h2>`,
    `<p>${escapeHtml(summary)}.</p>${description ? `<p class="soft">${escapeHtml(description)}</p>` : ""}`,
    parameters.length > 0 ? table(["Parameter", "Where", "What"], parameters) : "",
    ...body,
    ...answer,
    `<h3>Statuses</h3>${table(["Status", "Meaning", "Type"], answers)}</section>`,
  ].join("\n");
}

/** Throws when the document lacks what the page shows: a defect of ours. */
export function apiDocsPage(document: JsonObject): string {
  const { info, paths, components } = documentSchema.parse(document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const contents = operations.map(({ path, method, operation: { operationId, summary } }) => [
    `<span class="method">${escapeHtml(method)}</span>`,
    `<a href="#${escapeHtml(operationId)}"><code>${escapeHtml(path)}</code></a>`,
    escapeHtml(summary),
  ]);
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `<section id="schema-${escapeHtml(name)}"><h2>${escapeHtml(name)}</h2>${schemaBlock(schema)}</section>`,
  );
  const lead = `<h1>${escapeHtml(info.title)} API, version 1</h1><p>${escapeHtml(info.description)}</p>
<p>The same for programs: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). <a href="/">Back to the graph</a>.</p>`;
  const body = [
    lead,
    table(["", "Call", "What it answers"], contents),
    ...operations.map(({ path, method, operation }) => describe(path, method, operation)),
  ];
  return htmlPage("API", [...body, ...schemas].join("\n"), "wide");
}
