// Edges of facts between one entity and others (or itself), either way round.
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:EDGE_TYPE]-(e:Entity {id: $id})
WHERE
  ($predicates IS NULL OR r.predicate IN $predicates) AND
  ($status IS NULL OR r.status IN $status) AND
  ($knownOn IS NULL OR
    (r.knownFrom <= $knownOn AND (r.knownTo IS NULL OR $knownOn < r.knownTo))) AND
  ($asOf IS NULL OR
    ((r.fromMin IS NULL OR r.fromMin <= $asOf) AND
      (r.toMax IS NULL OR r.toMax >= $asOf)))
RETURN
  startNode(r).id AS source,
  endNode(r).id AS target,
  r.fact AS fact,
  r.predicate AS predicate,
  r.status AS status,
  r.sources AS sources,
  r.asserts AS asserts,
  r.denials AS denials,
  r.withheld AS withheld,
  r.position AS position,
  r.fromMin AS fromMin,
  r.fromMax AS fromMax,
  r.toMin AS toMin,
  r.toMax AS toMax,
  r.eventMin AS eventMin,
  r.eventMax AS eventMax,
  r.claims AS claims
