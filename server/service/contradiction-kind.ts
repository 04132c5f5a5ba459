/** What a set of rival claims is about: a number, a stance, a day, who, where, or the whole account. */
import type { Claim, ClaimLink } from "../../model/claim.ts";
import { factKey } from "../../model/fact.ts";
import { dayBounds } from "../../model/partial-date.ts";
import type { Kind } from "../../model/schema.ts";
import type { CONTRADICTION_KINDS } from "../../model/view.ts";

type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];
type Pair = readonly [Claim, Claim];

const question = ({ subject, predicate }: Claim): string => `${subject}|${predicate}`;
const objectOf = ({ object }: Claim): string | null => ("entity" in object ? object.entity : null);
const datatypeOf = ({ object }: Claim): string | null => ("entity" in object ? null : object.datatype);
const isAmount = (claim: Claim): boolean => ["number", "quantity-word"].includes(datatypeOf(claim) ?? "");

/** Whether some two of the claims have the same value of `group` and different values of `what`. */
function differ(claims: readonly Claim[], group: (claim: Claim) => string, what: (claim: Claim) => string): boolean {
  const seen = new Map<string, string>();
  return claims.some((claim) => {
    const known = seen.get(group(claim));
    seen.set(group(claim), known ?? what(claim));
    return known !== undefined && known !== what(claim);
  });
}

function differInDay([a, b]: Pair): boolean {
  if (question(a) === question(b) && datatypeOf(a) === "date" && datatypeOf(b) === "date") return factKey(a) !== factKey(b);
  if (factKey(a) !== factKey(b)) return false;
  return (["eventDate", "validFrom", "validTo"] as const).some((field) => {
    const [one, other] = [dayBounds(a[field]), dayBounds(b[field])];
    const before = (x: typeof one, y: typeof one) => x.max !== null && y.min !== null && x.max < y.min;
    return before(one, other) || before(other, one);
  });
}

/** The pair of ids where the two claims part, when they agree on the predicate and on the other end. */
function partingEnds([a, b]: Pair): readonly [string, string] | null {
  const [one, other] = [objectOf(a), objectOf(b)];
  if (a.predicate !== b.predicate || one === null || other === null) return null;
  if (a.subject === b.subject && one !== other) return [one, other];
  return one === other && a.subject !== b.subject ? [a.subject, b.subject] : null;
}

/** The first kind, from the most to the least telling, that some two claims of the set show. */
export function contradictionKind(claims: readonly Claim[], links: readonly ClaimLink[], kindOf: (id: string) => Kind): ContradictionKind {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const linked = links.flatMap(({ from, to, type }): Pair[] => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a && b && type === "contradicts" ? [[a, b]] : [];
  });
  const part = (inPlaces: boolean) => (pair: Pair) => partingEnds(pair)?.every((id) => (kindOf(id) === "Place") === inPlaces) ?? false;
  const affirmedOr = (stance: Claim["polarity"]) => claims.filter(({ polarity }) => polarity === "asserts" || polarity === stance);
  if (differ(claims.filter(isAmount), question, factKey)) return "number";
  if (differ(affirmedOr("denies"), factKey, ({ polarity }) => polarity)) return "denial";
  if (differ(affirmedOr("does-not-confirm"), factKey, ({ polarity }) => polarity)) return "withheld";
  if (linked.some(differInDay)) return "date";
  if (linked.some(part(true))) return "place";
  return linked.some(part(false)) ? "agent" : "account";
}
