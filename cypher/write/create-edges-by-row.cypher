// Neo4j only (Grafeo has no types that vary by row): one plan instead of fifty. Types come from the schema table.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (o:Entity {id: row.target})
CREATE
  (s)-
    [:$
      (
      row.type) {
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
