UNWIND $rows AS row
MATCH (o:Entity {id: row.target})<-[r:LAYER_TYPE]-(s:Entity {id: row.source})
WHERE r.fact = row.fact
SET r = row.props
