UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT]-(f:Fact)
WHERE f.predicate IN $predicates
RETURN f.key AS key, f.detail AS detail
