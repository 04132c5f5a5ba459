/** The OpenAPI 3.1 document, made from the route table and its zod schemas. */
import { z } from "zod";
import { cypherResponse, healthResponse, schemaResponse } from "../../model/api.ts";
import { claimSchema } from "../../model/claim.ts";
import { documentDetailSchema, documentViewSchema } from "../../model/document-view.ts";
import { type ErrorCode, problemSchema } from "../../model/errors.ts";
import { factSchema } from "../../model/fact.ts";
import { FILE_TYPE } from "../../model/import.ts";
import { subgraphSchema } from "../../model/subgraph.ts";
import {
  claimViewSchema,
  contradictionSchema,
  entityDetailSchema,
  entityRefSchema,
  factDetailSchema,
  factViewSchema,
  pathSchema,
  searchHitSchema,
} from "../../model/view.ts";
import { hasBody, type Route } from "./define-route.ts";
import { PROBLEMS } from "./problem.ts";
import { ROUTES } from "./routes.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Schemas with a name of their own in the document. */
const NAMED = {
  Problem: problemSchema,
  Subgraph: subgraphSchema,
  EntityRef: entityRefSchema,
  EntityDetail: entityDetailSchema,
  Fact: factSchema,
  FactView: factViewSchema,
  FactDetail: factDetailSchema,
  Claim: claimSchema,
  ClaimView: claimViewSchema,
  Contradiction: contradictionSchema,
  DocumentView: documentViewSchema,
  DocumentDetail: documentDetailSchema,
  Path: pathSchema,
  SearchHit: searchHitSchema,
  Health: healthResponse,
  Schema: schemaResponse,
  CypherResult: cypherResponse,
} as const;

/** What any call of the API can end in. */
const COMMON_ERRORS: readonly ErrorCode[] = ["validation", "unauthorized", "forbidden", "internal", "store-unavailable"];

const jsonSchema: z.ZodType<Json> = z.json();
const objectSchema: z.ZodType<JsonObject> = z.record(z.string(), jsonSchema);

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });

/** JSON Schema of a zod schema; named ones become references into the document's components. */
function toSchema(schema: z.ZodType, io: "input" | "output"): { schema: JsonObject; named: JsonObject } {
  const raw = z.toJSONSchema(schema, { io, metadata: registry, unrepresentable: "any" });
  const moved = JSON.stringify(raw).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $schema: _, $defs, ...rest } = objectSchema.parse(JSON.parse(moved));
  return { schema: rest, named: objectSchema.parse($defs ?? {}) };
}

const objectAt = (object: JsonObject, key: string): JsonObject => objectSchema.parse(object[key] ?? {});

function reference(schema: z.ZodType): JsonObject {
  const name = registry.get(schema)?.id;
  return name === undefined ? toSchema(schema, "output").schema : { $ref: `#/components/schemas/${name}` };
}

/** Parameters of one place. A list may be repeated or comma-separated, which zod says as a transformation. */
function parameters(schema: z.ZodType, place: "path" | "query"): JsonObject[] {
  const input = toSchema(schema, "input").schema;
  const output = toSchema(schema, "output").schema;
  const required = z.array(z.string()).parse(input.required ?? []);
  return Object.entries(objectAt(input, "properties")).map(([name, given]) => {
    const parsed = objectAt(objectAt(output, "properties"), name);
    const isList = parsed.type === "array";
    return {
      name,
      in: place,
      required: place === "path" || required.includes(name),
      schema: isList ? parsed : given,
      ...(isList && { description: "Repeated, or separated by commas." }),
    };
  });
}

const FILE_SCHEMA: JsonObject = { type: "string", format: "binary" };

function responses({ errors, response, streams, fileTypes, answersLines }: Route): JsonObject {
  const content: JsonObject =
    fileTypes === undefined
      ? { [answersLines ? "application/x-ndjson" : "application/json"]: { schema: reference(response) } }
      : Object.fromEntries(fileTypes.map((type) => [type, { schema: FILE_SCHEMA }]));
  const ok = { description: "Done.", content: streams ? { ...content, "application/x-ndjson": { schema: {} } } : content };
  const problems = [...new Set([...COMMON_ERRORS, ...errors])].map((code): [string, Json] => [
    String(PROBLEMS[code].status),
    {
      description: `${PROBLEMS[code].title}.`,
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]);
  return { "200": ok, ...Object.fromEntries(problems.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function operation(route: Route): JsonObject {
  const body = {
    required: true,
    content: {
      "application/json": { schema: toSchema(route.body, "input").schema },
      ...(route.plainText && { "text/plain": { schema: { type: "string" } } }),
    },
  };
  return {
    operationId: route.id,
    summary: route.summary,
    ...(route.description && { description: route.description }),
    parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query")],
    ...(hasBody(route) && { requestBody: body }),
    ...(route.takesFile && { requestBody: { required: true, content: { [FILE_TYPE]: { schema: FILE_SCHEMA } } } }),
    responses: responses(route),
  };
}

/** Two calls return equal documents: docs/api is generated from it and compared in the tests. */
export function openApiDocument(): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of ROUTES) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  const all = toSchema(z.tuple([NAMED.Problem, ...Object.values(NAMED)]), "output");
  return {
    openapi: "3.1.0",
    info: {
      title: "Tamga",
      version: "1",
      description: "A claim-aware knowledge graph: who said what, when, and who contradicts it. Every failure is an RFC 9457 problem.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{}, { token: [] }],
    paths,
    components: { schemas: all.named, securitySchemes: { token: { type: "http", scheme: "bearer" } } },
  };
}
