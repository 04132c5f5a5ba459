MATCH (e:Entity {id: $id})-[r:LAYER_TYPE]-(n:Entity)
WHERE
  n.id <> $id AND
  ($kinds IS NULL OR n.kind IN $kinds) AND
  ($predicates IS NULL OR r.predicate IN $predicates) AND
  ($knownOn IS NULL OR
    (r.knownFrom <= $knownOn AND (r.knownTo IS NULL OR $knownOn < r.knownTo))) AND
  (type(r) = 'SPOKE_ABOUT' OR
    (($status IS NULL OR r.status IN $status) AND
      ($asOf IS NULL OR
        ((r.fromMin IS NULL OR r.fromMin <= $asOf) AND
          (r.toMax IS NULL OR r.toMax >= $asOf)))))
RETURN count(DISTINCT n.id) AS n
