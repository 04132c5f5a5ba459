/** Follows entities through the clauses of a query to the columns of its result. */
import { closing, findOutside, splitAt, type Token } from "./cypher-tokens.ts";
import { boundIn, isKeyword, type Scope, type Shape, shapeOf } from "./entity-shape.ts";

type Variables = Map<string, Shape>;
/** The shape of each column, by its name without white space. */
type ColumnShapes = ReadonlyMap<string, Shape>;

const CLAUSES = new Set("MATCH OPTIONAL WITH RETURN UNWIND CALL UNION CREATE MERGE SET REMOVE DELETE DETACH FOREACH LOAD ON".split(" "));
const END_OF_ITEMS = new Set(["ORDER", "SKIP", "LIMIT", "OFFSET", "WHERE"]);

/** The shape of a column of the result; one whose name is spelt in another way may hold an entity. */
export function resultShapes(tokens: readonly Token[]): (column: string) => Shape {
  const columns = follow(tokens, new Map());
  return (column) => columns.get(withoutSpace(column)) ?? true;
}

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, "");

function follow(tokens: readonly Token[], outer: Scope): ColumnShapes {
  let scope: Variables = new Map(outer);
  const columns: Variables = new Map();
  for (const clause of clausesOf(tokens)) {
    const keyword = clause[0]?.keyword;
    if (keyword === "UNION") scope = new Map(outer);
    else if (keyword === "RETURN" || keyword === "WITH") {
      const projected = projectedBy(clause, scope);
      if (keyword === "WITH") scope = projected;
      else for (const [name, shape] of projected) columns.set(withoutSpace(name), either(columns.get(name) ?? false, shape));
    } else if (keyword === "UNWIND") {
      const as = findOutside(clause, (token) => isKeyword(token, "AS"));
      scope.set(clause[as + 1]?.text ?? "", shapeOf(clause.slice(1, as), scope));
    } else if (keyword === "CALL") addCalled(clause, scope);
    else for (const name of boundIn(clause)) scope.set(name, true);
  }
  return columns;
}

const either = (a: Shape, b: Shape): Shape => (typeof a === "object" && typeof b === "object" ? { ...a, ...b } : a !== false ? a : b);

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (CLAUSES.has(token.keyword) && !(token.keyword === "MATCH" && isKeyword(tokens[at - 1], "OPTIONAL"))) clauses.push([]);
    const opens = token.kind === "sign" && ["(", "[", "{"].includes(token.text);
    const end = opens ? closing(tokens, at) : at;
    clauses.at(-1)?.push(...tokens.slice(at, end + 1));
    at = end;
  }
  return clauses;
}

function projectedBy(clause: readonly Token[], scope: Scope): Variables {
  const items = clause.slice(isKeyword(clause[1], "DISTINCT") ? 2 : 1);
  const end = findOutside(items, (token) => END_OF_ITEMS.has(token.keyword));
  const result: Variables = new Map();
  for (const item of splitAt(end < 0 ? items : items.slice(0, end), ",")) {
    if (item.length === 1 && item[0]?.text === "*") for (const [name, shape] of scope) result.set(name, shape);
    else {
      const as = item.at(-2)?.keyword === "AS" ? item.length - 2 : item.length;
      const name = as < item.length ? (item.at(-1)?.text ?? "") : item.map(({ text }) => text).join("");
      result.set(name, either(result.get(name) ?? false, shapeOf(item.slice(0, as), scope)));
    }
  }
  return result;
}

/** A subquery adds the columns of its RETURN; a procedure gives plain values. */
function addCalled(clause: readonly Token[], scope: Variables): void {
  const open = findOutside(clause, (token) => token.kind === "sign" && token.text === "{");
  if (open < 0) return;
  for (const [name, shape] of follow(clause.slice(open + 1, closing(clause, open)), scope)) scope.set(name, shape);
}
