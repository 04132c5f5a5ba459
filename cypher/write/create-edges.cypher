// Grafeo: EDGE_TYPE stands for the relationship type of a predicate of the schema table. Neo4j has create-edges-by-row.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (o:Entity {id: row.target})
CREATE
  (s)-
    [:EDGE_TYPE {
        fact: row.fact,
        predicate: row.predicate,
        status: row.status,
        sources: row.sources,
        asserts: row.asserts,
        denials: row.denials,
        withheld: row.withheld,
        position: row.position,
        fromMin: row.fromMin,
        fromMax: row.fromMax,
        toMin: row.toMin,
        toMax: row.toMax,
        eventMin: row.eventMin,
        eventMax: row.eventMax,
        claims: row.claims,
        knownFrom: row.knownFrom,
        knownTo: row.knownTo,
        derived: row.derived
      }]->
  (o)
