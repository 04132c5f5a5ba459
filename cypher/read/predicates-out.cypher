MATCH (e:Entity {id: $id})-[r:EDGE_TYPE]->(:Entity)
RETURN r.predicate AS predicate, count(r) AS n
