// The best connected entities with an edge under the filters (both of its ends are of these kinds), and how many there
// are. One look at every edge, for both answers, is faster than one EXISTS for every entity, on both databases.
MATCH (e:Entity)-[r:LAYER_TYPE]-(n:Entity)
WHERE
  ($kinds IS NULL OR (e.kind IN $kinds AND n.kind IN $kinds)) AND
  ($knownOn IS NULL OR
    (r.knownFrom <= $knownOn AND (r.knownTo IS NULL OR $knownOn < r.knownTo))) AND
  (type(r) = 'SPOKE_ABOUT' OR
    (($status IS NULL OR r.status IN $status) AND
      ($asOf IS NULL OR
        ((r.fromMin IS NULL OR r.fromMin <= $asOf) AND
          (r.toMax IS NULL OR r.toMax >= $asOf)))))
WITH DISTINCT e.id AS id, e.degree AS degree
ORDER BY degree DESC, id
WITH collect(id) AS ids
RETURN ids[0..$limit] AS page, size(ids) AS total
