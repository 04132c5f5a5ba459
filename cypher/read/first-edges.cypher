// EDGE_TYPE stands for plain and former edges: the first day on which an entity had one.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:EDGE_TYPE]-(o:Entity)
RETURN id, min(r.knownFrom) AS day
