/**
 * Refuses before it runs what no query may do here: read files or the network, administer the server, call procedures
 * that are not known to stay inside the graph. Decided by the server's own plan (EXPLAIN runs nothing), not by the text.
 */
import type { Plan } from "neo4j-driver";
import { AppError } from "../../../model/errors.ts";

const FORBIDDEN_OPERATORS: Readonly<Record<string, string>> = {
  LoadCSV: "LOAD CSV is not allowed: queries may not read files or the network.",
  AdministrationCommand: "Administration commands are not allowed here.",
  ShowSettings: "The server's settings are not shown here.",
  ShowTransactions: "Other transactions are not shown here.",
  TerminateTransactions: "Other transactions may not be stopped from here.",
};

/** Procedures that only look at this graph, by name or by a prefix that ends in a dot. */
const PROCEDURES = [
  "db.labels",
  "db.relationshipTypes",
  "db.propertyKeys",
  "db.schema.",
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
  "db.index.vector.queryNodes",
  "db.index.vector.queryRelationships",
  "apoc.algo.",
  "apoc.neighbors.",
  "apoc.path.",
];

/** Functions of the APOC library that run a query given as text, which no plan shows. */
const RUNS_TEXT = /\bapoc\.(?:cypher|load)\./i;

const isAllowed = (name: string): boolean => PROCEDURES.some((known) => (known.endsWith(".") ? name.startsWith(known) : name === known));

/** Operator names carry the database behind an @. */
const operatorOf = (plan: Plan): string => plan.operatorType.split("@")[0] ?? "";

/** Throws AppError("forbidden") when the plan does what no query may do. */
export function refuseForbidden(plan: Plan): void {
  const operator = operatorOf(plan);
  const reason = FORBIDDEN_OPERATORS[operator];
  if (reason !== undefined) throw new AppError("forbidden", reason);
  const details = String(plan.arguments.Details ?? "");
  if (operator === "ProcedureCall") {
    const name = details.split("(")[0]?.trim() ?? "";
    if (!isAllowed(name)) throw new AppError("forbidden", `The procedure ${name} is not allowed here.`);
  }
  if (RUNS_TEXT.test(details)) throw new AppError("forbidden", "Functions that run a query given as text are not allowed here.");
  for (const child of plan.children) refuseForbidden(child);
}

const PROFILE = /^((?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|CYPHER(?:\s+\d+)?(?:\s+\w+\s*=\s*\w+)*\s)*)PROFILE\b/i;

/** Lines that `explained` puts before the query. */
export const EXPLAIN_LINES = 1;

/** The query as an EXPLAIN. A query that begins with PROFILE cannot be explained and profiled at once: that word goes. */
export const explained = (query: string): string => `EXPLAIN\n${query.replace(PROFILE, "$1")}`;
