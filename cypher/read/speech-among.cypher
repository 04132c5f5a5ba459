// `members` has the ids as keys. Counts are summed from `byDay` by the reader, under a day or not: a relationship's
// properties are read one by one, and these edges are many.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r:SPOKE_ABOUT]->(o:Entity)
WITH id, o.id AS target, r
WHERE $members[target] = true AND ($knownOn IS NULL OR r.knownFrom <= $knownOn)
RETURN id AS source, target, r.byDay AS byDay
