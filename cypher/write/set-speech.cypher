UNWIND $rows AS row
MATCH (s:Entity {id: row.speaker})-[r:SPOKE_ABOUT]->(o:Entity {id: row.subject})
SET
  r.asserts = row.asserts,
  r.denials = row.denials,
  r.withheld = row.withheld,
  r.knownFrom = row.knownFrom,
  r.byDay = row.byDay
