UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r:EDGE_TYPE]->(o:Entity)
RETURN id AS source, o.id AS target, type(r) AS type, properties(r) AS props
