// `members` has the ids as keys: looking one up costs the same however many there are.
UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r:EDGE_TYPE]->(o:Entity)
WHERE
  $members[o.id] = true AND
  ($status IS NULL OR r.status IN $status) AND
  ($knownOn IS NULL OR
    (r.knownFrom <= $knownOn AND (r.knownTo IS NULL OR $knownOn < r.knownTo))) AND
  ($asOf IS NULL OR
    ((r.fromMin IS NULL OR r.fromMin <= $asOf) AND
      (r.toMax IS NULL OR r.toMax >= $asOf)))
RETURN
  s.id AS source,
  o.id AS target,
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
