/**
 * Where an expression can give a node, relationship or path. Grafeo keeps them as whole numbers inside an expression
 * and forgets for many that they were entities; so a number in such a place of a result may be an entity, and must not
 * be shown as a number. Errs on the side of "can": then a number there is refused, never an entity shown as one.
 */
import { closing, findOutside, splitAt, type Token } from "./cypher-tokens.ts";

/** false: never; true: can; a map: by key, for maps whose keys are written in the query. */
export type Shape = boolean | { readonly [key: string]: Shape };
export type Scope = ReadonlyMap<string, Shape>;

/** Functions and operators whose result has no entity in it, whatever goes in. */
const PLAIN = new Set(
  "count size length id elementid labels type keys properties exists any all none single sum avg isempty tostring".split(" "),
);

const isSign = (token: Token | undefined, ...texts: string[]): boolean => token?.kind === "sign" && texts.includes(token.text);
export const isKeyword = (token: Token | undefined, ...words: string[]): boolean => token !== undefined && words.includes(token.keyword);

const anyOf = (shapes: readonly Shape[]): Shape => shapes.find((shape) => shape !== false) ?? false;
/** Whether a value of this shape can be or hold an entity. */
export const canHold = (shape: Shape): boolean => (typeof shape === "boolean" ? shape : Object.values(shape).some(canHold));

export function shapeOf(tokens: readonly Token[], scope: Scope): Shape {
  const first = tokens[0];
  if (first === undefined) return false;
  const whole = closesAll(tokens, 0);
  if (whole && isSign(first, "{")) return mapShape(tokens.slice(1, -1), scope);
  if (whole && isSign(first, "(")) return shapeOf(tokens.slice(1, -1), scope);
  if (whole && isSign(first, "[")) return listShape(tokens.slice(1, -1), scope);
  if (first.kind === "name" && isSign(tokens[1], "(") && closesAll(tokens, 1) && first.text.toLowerCase() === "collect")
    return shapeOf(tokens.slice(isKeyword(tokens[2], "DISTINCT") ? 3 : 2, -1), scope);
  if (first.kind === "name" && isSign(tokens[1], "{") && closesAll(tokens, 1) && scope.has(first.text))
    return mapShape(tokens.slice(2, -1), scope);
  return scan(tokens, scope);
}

const closesAll = (tokens: readonly Token[], at: number): boolean => closing(tokens, at) === tokens.length - 1 && tokens.length > at + 1;

/** Of a map or a map projection; its own properties (`.name`, `.*`) are plain. */
function mapShape(inner: readonly Token[], scope: Scope): Shape {
  const shape: Record<string, Shape> = {};
  for (const item of splitAt(inner, ",")) {
    const [key, colon] = item;
    if (key?.kind === "name" && isSign(colon, ":")) shape[key.text] = shapeOf(item.slice(2), scope);
    else if (key?.kind === "name") shape[key.text] = scope.get(key.text) ?? false;
  }
  return shape;
}

/** Of a list or a comprehension: that of any element. */
function listShape(inner: readonly Token[], scope: Scope): Shape {
  const bar = findOutside(inner, (token) => isSign(token, "|"));
  const binder = isKeyword(inner[1], "IN") ? inner[0]?.text : undefined;
  if (binder === undefined && bar < 0) return anyOf(splitAt(inner, ",").map((item) => shapeOf(item, scope)));
  if (binder === undefined) {
    const bound = boundIn(inner.slice(0, bar)).map((name): [string, Shape] => [name, true]);
    return shapeOf(inner.slice(bar + 1), new Map([...scope, ...bound]));
  }
  const where = findOutside(inner, (token) => isKeyword(token, "WHERE"));
  const ends = [where, bar, inner.length].filter((end) => end >= 0);
  const source = shapeOf(inner.slice(2, Math.min(...ends)), scope);
  return bar < 0 ? source : shapeOf(inner.slice(bar + 1), new Map([...scope, [binder, source]]));
}

/** Anything else: what its parts can give. */
function scan(tokens: readonly Token[], scope: Scope): Shape {
  const shapes: Shape[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined) break;
    if (token.kind === "name" && isSign(tokens[at + 1], "(", "{") && !isSign(before, ".")) {
      const end = closing(tokens, at + 1);
      shapes.push(after(tokens, end, callShape(token, tokens.slice(at + 2, end), scope, isSign(tokens[at + 1], "{"))));
      at = end;
    } else if (isSign(token, "(", "[", "{")) {
      const end = closing(tokens, at);
      const isPattern = isSign(before, "-", ">", "<") || isSign(tokens[end + 1], "-", "<");
      if (!isPattern && !isIndex(before, token)) shapes.push(after(tokens, end, shapeOf(tokens.slice(at, end + 1), scope)));
      at = end;
    } else if (token.kind === "name" && !isSign(before, ".", ":") && !isCompared(before, tokens[at + 1])) {
      shapes.push(after(tokens, at, scope.get(token.text) ?? false));
    }
  }
  return anyOf(shapes);
}

const isIndex = (before: Token | undefined, open: Token): boolean =>
  isSign(open, "[") && (before?.kind === "name" || before?.kind === "parameter" || isSign(before, ")", "]"));
const isCompared = (before: Token | undefined, next: Token | undefined): boolean =>
  isSign(before, "=", "<>") || isKeyword(before, "IN", "CASE") || isSign(next, "=", "<>") || isKeyword(next, "IN", "IS");

function callShape(name: Token, inner: readonly Token[], scope: Scope, braces: boolean): Shape {
  const plain = name.text.toLowerCase();
  if (braces) return plain === "count" || plain === "exists" ? false : mapShape(inner, scope);
  if (PLAIN.has(plain)) return false;
  if (plain !== "reduce") return anyOf(splitAt(inner, ",").map((part) => shapeOf(part, scope)));
  const bar = findOutside(inner, (token) => isSign(token, "|"));
  const [start = [], source = []] = splitAt(inner.slice(0, bar < 0 ? inner.length : bar), ",");
  const bound: [string, Shape][] = [
    [start[0]?.text ?? "", shapeOf(start.slice(2), scope)],
    [source[0]?.text ?? "", shapeOf(source.slice(2), scope)],
  ];
  return anyOf([...bound.map(([, shape]) => shape), shapeOf(inner.slice(bar + 1), new Map([...scope, ...bound]))]);
}

/** What is left of a shape after the indexes and property names that follow the token at `index`. */
function after(tokens: readonly Token[], index: number, shape: Shape): Shape {
  let at = index + 1;
  let left = shape;
  while (left !== false) {
    if (isSign(tokens[at], "[")) at = closing(tokens, at) + 1;
    else if (isSign(tokens[at], ".") && tokens[at + 1]?.kind === "name") {
      left = typeof left === "boolean" ? false : (left[tokens[at + 1]?.text ?? ""] ?? false);
      at += 2;
    } else break;
  }
  return left;
}

/** Variables of a pattern: the name after `(` or `[`, and the name of a path. */
export function boundIn(clause: readonly Token[]): string[] {
  const names: string[] = [];
  for (let at = 0; at < clause.length; at += 1) {
    const [token, next, second] = [clause[at], clause[at + 1], clause[at + 2]];
    if (isKeyword(token, "WHERE")) break;
    if (token?.kind === "sign" && (token.text === "(" || token.text === "[") && next?.kind === "name") names.push(next.text);
    if (token?.kind === "name" && next?.text === "=" && (second?.text === "(" || second?.kind === "name")) names.push(token.text);
  }
  return names;
}
