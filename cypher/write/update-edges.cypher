UNWIND $rows AS row
MATCH (s:Entity {id: row.source})-[r:LAYER_TYPE]->(o:Entity {id: row.target})
WHERE r.fact = row.fact
SET r = row.props
