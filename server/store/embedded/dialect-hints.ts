/** What a syntax error is really about: parts of Cypher that the embedded engine does not have. */
import { type Token, tokenize } from "./cypher-tokens.ts";
import { HOW_TO_GET_NEO4J } from "./query-guard.ts";

const signs = (tokens: readonly Token[]): string =>
  tokens
    .map(({ kind, keyword, text }) => (kind === "name" ? keyword || "NAME" : kind === "sign" ? text : kind === "parameter" ? "$" : "0"))
    .join(" ");

/** Tested on the query's tokens, spaced; names are in capitals. First match wins. */
const MISSING: readonly (readonly [RegExp, string])[] = [
  [/\( (?:[\p{Lu}\p{N}_]+ )?: [^(){}[\]]*[|&!%]/u, "label expressions such as :A|B or :!A (use WHERE n:A OR n:B)"],
  [/: \$ ?\(/, "labels and types given as parameters"],
  [/\( [\p{Lu}\p{N}_]* ?(?:: [\p{Lu}\p{N}_]+ )*WHERE /u, "WHERE inside a node pattern (put it after the pattern)"],
  [/COLLECT \{/, "COLLECT { … } (use a pattern comprehension or collect())"],
  [/\b(?:SHORTEST|ANY) (?:0|SHORTEST|\()|ALL SHORTEST/, "SHORTEST paths (use shortestPath())"],
  [/[->] ?[+*{]|\) ?[+*{] ?(?:0|,|\()|\( \(/, "quantified paths (use [:TYPE*1..3])"],
  [/IN (?:0 CONCURRENT )?TRANSACTIONS/, "CALL … IN TRANSACTIONS"],
  [/^USE /, "USE (there is one graph)"],
  [/^CYPHER /, "query options"],
  [
    /\b(?:DATE|DATETIME|TIME|LOCALTIME|LOCALDATETIME|DURATION) \. [\p{Lu}]+ \(/u,
    "functions such as date.truncate() and duration.between()",
  ],
  [/\bFINISH\b/, "FINISH"],
  [/\bNEXT\b/, "NEXT"],
  [/^SHOW /, "SHOW"],
  [
    /^(?:CREATE|DROP|ALTER|GRANT|DENY|REVOKE|START|STOP|TERMINATE|ENABLE|RENAME) (?:USER|ROLE|DATABASE|ALIAS|SERVER|FULLTEXT|VECTOR|RANGE|TEXT|POINT|LOOKUP|OR)/,
    "administration commands",
  ],
];

/** A sentence to add to a syntax error, or "". */
export function hintFor(query: string): string {
  const text = signs(tokenize(query));
  const missing = MISSING.find(([pattern]) => pattern.test(text));
  return missing === undefined ? "" : ` The embedded database has no ${missing[1]}. ${HOW_TO_GET_NEO4J}`;
}
