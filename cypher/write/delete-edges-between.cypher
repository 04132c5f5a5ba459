UNWIND $rows AS row
MATCH (s:Entity {id: row.source})-[r:EDGE_TYPE]->(o:Entity {id: row.target})
DELETE r
