UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:EDGE_TYPE]-(:Entity)
RETURN id, count(DISTINCT r.fact) AS n
