UNWIND $rows AS row
MATCH (m:Mention {id: row.id})
MATCH (e:Entity {id: row.entity})
CREATE (m)-[:REFERS_TO]->(e)
