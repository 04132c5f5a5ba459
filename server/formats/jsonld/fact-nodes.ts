/** Facts as RDF statements with what stands behind them, and their plain edges. */
import type { Literal } from "../../../model/claim.ts";
import type { CitedFact } from "../../service/export/export-source.ts";
import { factIri, iri, predicateIri } from "./context.ts";
import { claims, entities, type Node } from "./record-nodes.ts";

export function factNodes({ fact, statement, edge, certainty }: CitedFact): Node[] {
  const { key, subject, predicate, object, literal, status, asserts, denies, withholds, rootSources, documents, rivals } = fact;
  const node = {
    "@id": factIri(key),
    "@type": ["tamga:Fact", "rdf:Statement"],
    text: statement,
    subject: iri("entity", subject),
    predicate: predicateIri(predicate),
    object: object === null ? literal?.value : { "@id": iri("entity", object) },
    ...(literal && quantity(literal)),
    status,
    assertedBy: claims(asserts),
    deniedBy: claims(denies),
    withheldBy: claims(withholds),
    hadPrimarySource: entities(rootSources),
    wasDerivedFrom: documents.map((id) => iri("document", id)),
    rival: rivals.map(factIri),
    position: fact.position,
    ...fact.bounds,
    certainty,
  };
  if (edge === null || object === null) return [node];
  return [node, { "@id": iri("entity", subject), [`p:${predicate}`]: { "@id": iri("entity", object) } }];
}

const quantity = ({ datatype, unit, comparator, max }: Literal): Node => ({ datatype, unit, comparator, max });
