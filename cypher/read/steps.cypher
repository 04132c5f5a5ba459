// One step from each entity of a frontier: the search for paths never asks for more than one relationship at a time.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:EDGE_TYPE]-(n:Entity)
WHERE
  n.id <> id AND
  ($avoidContested = false OR r.status <> 'contested') AND
  ($knownOn IS NULL OR
    (r.knownFrom <= $knownOn AND (r.knownTo IS NULL OR $knownOn < r.knownTo))) AND
  ($asOf IS NULL OR
    ((r.fromMin IS NULL OR r.fromMin <= $asOf) AND
      (r.toMax IS NULL OR r.toMax >= $asOf)))
RETURN
  id,
  n.id AS other,
  r.fact AS fact,
  r.status AS status,
  r.sources AS sources
