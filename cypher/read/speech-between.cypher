UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:SPOKE_ABOUT]-(e:Entity {id: $id})
WHERE $knownOn IS NULL OR r.knownFrom <= $knownOn
RETURN
  r.key AS key,
  startNode(r).id AS source,
  endNode(r).id AS target,
  r.asserts AS asserts,
  r.denials AS denials,
  r.withheld AS withheld,
  r.byDay AS byDay
