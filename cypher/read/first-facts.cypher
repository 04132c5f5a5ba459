// The first day on which something was said of an entity.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT]-(f:Fact)
RETURN id, min(f.firstKnown) AS day
