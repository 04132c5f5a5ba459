UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r:SPOKE_ABOUT]->(o:Entity)
WHERE $members[o.id] = true
RETURN
  r.key AS key,
  s.id AS source,
  o.id AS target,
  r.asserts AS asserts,
  r.denials AS denials,
  r.withheld AS withheld
