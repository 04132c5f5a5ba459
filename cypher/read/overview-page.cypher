// Entities with an edge under the filters: both of its ends are of these kinds.
MATCH (e:Entity)
WHERE
  ($kinds IS NULL OR e.kind IN $kinds) AND
  EXISTS {
    MATCH (e)-[r:LAYER_TYPE]-(n:Entity)
    WHERE
      ($kinds IS NULL OR n.kind IN $kinds) AND
      (type(r) = 'SPOKE_ABOUT' OR
        (($status IS NULL OR r.status IN $status) AND
          ($asOf IS NULL OR
            ((r.fromMin IS NULL OR r.fromMin <= $asOf) AND
              (r.toMax IS NULL OR r.toMax >= $asOf)))))
  }
RETURN e.id AS id, e.degree AS degree
ORDER BY degree DESC, id
LIMIT $limit
