// Facts whose subject or object is an entity.
MATCH (e:Entity {id: $about})<-[:SUBJECT|OBJECT]-(f:Fact)
WHERE
  ($predicates IS NULL OR f.predicate IN $predicates) AND
  ($status IS NULL OR f.status IN $status) AND
  ($afterKey IS NULL OR f.key > $afterKey)
RETURN DISTINCT f.key AS key, f.detail AS detail
ORDER BY key
LIMIT $limit
