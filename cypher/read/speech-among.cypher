UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r:SPOKE_ABOUT]->(o:Entity)
WHERE $members[o.id] = true AND ($knownOn IS NULL OR r.knownFrom <= $knownOn)
RETURN
  r.key AS key,
  s.id AS source,
  o.id AS target,
  r.asserts AS asserts,
  r.denials AS denials,
  r.withheld AS withheld,
  r.byDay AS byDay
