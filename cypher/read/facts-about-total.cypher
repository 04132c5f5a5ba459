MATCH (e:Entity {id: $about})<-[:SUBJECT|OBJECT]-(f:Fact)
WHERE
  ($predicates IS NULL OR f.predicate IN $predicates) AND
  ($status IS NULL OR f.status IN $status)
RETURN count(DISTINCT f.key) AS n
