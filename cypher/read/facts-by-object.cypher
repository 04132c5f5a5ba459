MATCH (e:Entity {id: $id})<-[:OBJECT]-(f:Fact)
WHERE $predicates IS NULL OR f.predicate IN $predicates
RETURN f.key AS key, f.detail AS detail
