UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:SPOKE_ABOUT]-(e:Entity {id: $id})
WHERE $knownOn IS NULL OR r.knownFrom <= $knownOn
RETURN startNode(r).id AS source, endNode(r).id AS target, r.byDay AS byDay
