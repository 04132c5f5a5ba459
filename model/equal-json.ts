/**
 * Whether two values that JSON can hold say the same, in whatever order their fields are; undefined is as good as
 * missing. It ends with the first difference, where texts would be made of all of both.
 */
export function isEqualJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, at) => isEqualJson(item, b[at]));
  if (!isFields(a) || !isFields(b) || Array.isArray(b)) return false;
  for (const name in a) if (!isEqualJson(a[name], b[name])) return false;
  for (const name in b) if (b[name] !== undefined && !Object.hasOwn(a, name)) return false;
  return true;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
