UNWIND $rows AS row
MATCH (s:Entity {id: row.source})-[r:FORMER_EDGE]->(o:Entity {id: row.target})
WHERE r.fact = row.fact AND r.knownFrom = row.knownFrom
DELETE r
