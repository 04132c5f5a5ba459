/** Facts that are drawn as edges, as Intervals: by the schema that says most of what the fact says, and fits both ends. */
import type { Entity } from "../../../model/entity.ts";
import type { Fact } from "../../../model/fact.ts";
import { PREDICATES, type PredicateId } from "../../../model/schema.ts";
import type { CitedFact } from "../../service/export/export-source.ts";
import { citationsOf } from "../flat-graph.ts";
import { ftmId } from "./ids.ts";
import { isA, schemaOf } from "./schemata.ts";
import { writtenName, writtenSchema } from "./things.ts";
import { countryOf, exactDate, type FtmEntity, propertiesOf, tidyName } from "./values.ts";

interface Form {
  readonly schema: string;
  /** Schemata that its two ends must be of. */
  readonly ends: readonly [string, string];
  /** In place of the predicate's label. */
  readonly role?: string;
}

/** Succession is not among them: it says that one company took over from another, and not one person from another. */
const FORMS: Partial<Readonly<Record<PredicateId, Form>>> = {
  heads: { schema: "Directorship", ends: ["LegalEntity", "Organization"] },
  deputyHeadOf: { schema: "Directorship", ends: ["LegalEntity", "Organization"] },
  memberOf: { schema: "Membership", ends: ["LegalEntity", "Organization"] },
  founderOf: { schema: "Membership", ends: ["LegalEntity", "Organization"], role: "founder" },
  educatedAt: { schema: "Membership", ends: ["LegalEntity", "Organization"], role: "student" },
  employedBy: { schema: "Employment", ends: ["Person", "Organization"] },
  advisorTo: { schema: "Employment", ends: ["Person", "Organization"], role: "consultant" },
  spokespersonFor: { schema: "Representation", ends: ["LegalEntity", "LegalEntity"], role: "spokesperson" },
  representativeOf: { schema: "Representation", ends: ["LegalEntity", "LegalEntity"] },
  allyOf: { schema: "Associate", ends: ["Person", "Person"] },
};
const OTHERS: Form = { schema: "UnknownLink", ends: ["Thing", "Thing"] };

/** The fact, and before it the post that it says somebody holds. A post is the same for all who hold it. */
export function toIntervals({ fact, statement, claims, ...cited }: CitedFact): FtmEntity[] {
  if (fact.object === null) return [];
  const [subject, object] = [cited.entityOf(fact.subject), cited.entityOf(fact.object)];
  const schemata = [writtenSchema(subject), writtenSchema(object)] as const;
  const common = {
    ...datesOf(fact),
    recordId: [fact.key],
    summary: [`${statement} [${fact.status}]`],
    description: citationsOf({ fact, statement, claims, ...cited }),
    proof: fact.documents.map((id) => ftmId("document", id)),
  };
  const id = ftmId("fact", fact.key);
  if (fact.predicate === "presidentOf" && isA(schemata[0], "Person")) {
    const words = fact.position ? `${fact.position}, ${object.name}` : `${PREDICATES.presidentOf.label} ${object.name}`;
    const post = toPost(capitalised(words), object, schemata[1]);
    const properties = propertiesOf({ holder: [subject.id], post: [post.id], status: [fact.status], ...common });
    return [post, { id, schema: "Occupancy", properties }];
  }
  const wanted = FORMS[fact.predicate] ?? OTHERS;
  const { schema, role } = wanted.ends.every((end, at) => isA(schemata[at] ?? "", end)) ? wanted : OTHERS;
  const edge = schemaOf(schema)?.edge;
  if (!edge) throw new Error(`${schema} is no edge`);
  const words = [fact.position ?? role ?? PREDICATES[fact.predicate].label];
  const own = isA(schema, "Interest") ? { role: words, status: [fact.status] } : { relationship: words };
  return [{ id, schema, properties: propertiesOf({ [edge.source]: [subject.id], [edge.target]: [object.id], ...own, ...common }) }];
}

function toPost(words: string, place: Entity, schema: string): FtmEntity {
  const name = writtenName({ id: place.id, name: words });
  const properties = propertiesOf({
    name: [name],
    country: [countryOf(place.country ?? place.iso2)],
    organization: [isA(schema, "Organization") ? place.id : null],
    addressEntity: [isA(schema, "Address") ? place.id : null],
  });
  return { id: ftmId("post", JSON.stringify([place.id, tidyName(words)])), schema: "Position", properties };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A date stands here only when the sources leave one day, month or year; the wider bounds are in the Notes. */
function datesOf({ bounds }: Fact): Record<"startDate" | "endDate" | "date", readonly (string | null)[]> {
  return {
    startDate: [exactDate({ min: bounds.fromMin, max: bounds.fromMax })],
    endDate: [exactDate({ min: bounds.toMin, max: bounds.toMax })],
    date: [exactDate({ min: bounds.eventMin, max: bounds.eventMax })],
  };
}
