/** The properties of what is derived: facts as nodes, plain edges as relationships (docs/model.md). */
import type { Literal } from "../../model/claim.ts";
import { isEqualJson } from "../../model/equal-json.ts";
import { type Fact, factClaims, factCounts } from "../../model/fact.ts";
import type { FactVersion } from "../../model/fact-history.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Props } from "./props.ts";

/** Without what is null: for nodes and relationships that are always written whole. */
export function present(props: Props): Props {
  const result: Props = {};
  for (const name in props) {
    const value = props[name];
    if (value !== null && value !== undefined) result[name] = value;
  }
  return result;
}

/**
 * Adds a literal taken apart; every part null when there is none. Here and below each property is named, for that is many
 * times as fast as to spread what has it, and a load does it for every claim and every fact.
 */
export function addLiteral(props: Props, literal: Literal | null): Props {
  props.value = literal === null ? null : String(literal.value);
  props.num = typeof literal?.value === "number" ? literal.value : null;
  props.numMax = literal?.max ?? null;
  props.unit = literal?.unit ?? null;
  props.comparator = literal?.comparator ?? null;
  props.datatype = literal?.datatype ?? null;
  return props;
}

/** Adds how a fact stands: the same on its node and on its edge. */
function addStanding(props: Props, fact: Fact): Props {
  const { sources, asserts, denials, withheld } = factCounts(fact);
  const { fromMin, fromMax, toMin, toMax, eventMin, eventMax } = fact.bounds;
  props.status = fact.status;
  props.sources = sources;
  props.asserts = asserts;
  props.denials = denials;
  props.withheld = withheld;
  props.position = fact.position;
  props.fromMin = fromMin;
  props.fromMax = fromMax;
  props.toMin = toMin;
  props.toMax = toMax;
  props.eventMin = eventMin;
  props.eventMax = eventMax;
  return props;
}

/**
 * The statuses that a fact had before its present roll-up stood, as "first-day next-day status": a filter by status
 * asks for them when it asks what was known on a day. Null when there were none.
 */
function formerStatuses(versions: readonly FactVersion[]): string[] | null {
  const spans: { from: string; to: string; status: string }[] = [];
  versions.slice(0, -1).forEach(({ knownFrom, fact: { status } }, index) => {
    const to = versions[index + 1]?.knownFrom ?? "";
    const last = spans.at(-1);
    if (last?.status === status) last.to = to;
    else spans.push({ from: knownFrom, to, status });
  });
  return spans.length === 0 ? null : spans.map(({ from, to, status }) => `${from} ${to} ${status}`);
}

function currentOf(versions: readonly FactVersion[]): FactVersion {
  const current = versions.at(-1);
  if (current === undefined) throw new TypeError("a fact without a version is none");
  return current;
}

/** The properties of a fact with these versions, of which the last one stands. */
export function factProps(versions: readonly FactVersion[]): Props {
  const { key, subject, predicate, object } = currentOf(versions).fact;
  const props = changingProps(versions);
  props.key = key;
  props.subject = subject;
  props.predicate = predicate;
  props.object = object;
  props.detail = detailOf(versions);
  return present(props);
}

/** Those that another standing may change, but for the detail: not the key, the ends, the predicate. */
function changingProps(versions: readonly FactVersion[]): Props {
  const { fact, knownFrom } = currentOf(versions);
  const props: Props = {
    rivals: fact.rivals.length,
    documents: fact.documents.length,
    firstKnown: versions[0]?.knownFrom ?? knownFrom,
    knownFrom,
    formerStatuses: formerStatuses(versions),
  };
  return addStanding(addLiteral(props, fact.literal), fact);
}

const detailOf = (versions: readonly FactVersion[]): string => canonicalJson(currentOf(versions).fact);

/** What to write of a fact that stood otherwise before; null for a property that goes. */
export function changedFactProps(before: readonly FactVersion[], after: readonly FactVersion[]): Props {
  const was = changingProps(before);
  const changed: Props = { detail: detailOf(after) };
  for (const [name, value] of Object.entries(changingProps(after))) if (!isEqualJson(value, was[name])) changed[name] = value;
  return changed;
}

/** What an edge says, whenever it says it. */
export const edgeProps = (fact: Fact): Props =>
  present(addStanding({ fact: fact.key, predicate: fact.predicate, claims: factClaims(fact) }, fact));
