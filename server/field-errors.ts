/** Zod's issues as the fields that users know, one entry for each wrong or unknown field. */
import type { z } from "zod";
import type { FieldError } from "../model/errors.ts";

/** Keys that a schema does not know are fields as well; `whole` names the value itself where an issue has no path. */
export function fieldErrors(error: z.ZodError, whole = "body"): FieldError[] {
  return error.issues.flatMap((issue) => {
    const at = (key?: string) => [...issue.path, ...(key === undefined ? [] : [key])].map(String).join(".") || whole;
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ path: at(key), message: "is not known here" }));
    return [{ path: at(), message: issue.message }];
  });
}

/** "limit: must be a number; kind: is not known here; and 3 more". */
export function describeFieldErrors(errors: readonly FieldError[]): string {
  const shown = errors.slice(0, 5).map(({ path, message }) => `${path}: ${message}`);
  const more = errors.length - shown.length;
  return shown.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
