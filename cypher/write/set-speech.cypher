UNWIND $rows AS row
MATCH (s:Entity {id: row.speaker})
MATCH (o:Entity {id: row.subject})
MERGE (s)-[r:SPOKE_ABOUT]->(o)
SET
  r.key = row.key,
  r.asserts = row.asserts,
  r.denials = row.denials,
  r.withheld = row.withheld
