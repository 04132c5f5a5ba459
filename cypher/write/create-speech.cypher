// Where there is none: whether there is one is not asked.
UNWIND $rows AS row
MATCH (s:Entity {id: row.speaker})
MATCH (o:Entity {id: row.subject})
CREATE (s)-[r:SPOKE_ABOUT]->(o)
SET
  r.key = row.key,
  r.asserts = row.asserts,
  r.denials = row.denials,
  r.withheld = row.withheld,
  r.knownFrom = row.knownFrom,
  r.byDay = row.byDay
