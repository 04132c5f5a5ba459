MATCH (e:Entity {id: $id})-[r:EDGE_TYPE]->(:Entity)
WHERE
  $knownOn IS NULL OR
  (r.knownFrom <= $knownOn AND (r.knownTo IS NULL OR $knownOn < r.knownTo))
RETURN r.predicate AS predicate, count(r) AS n
