MATCH (e:Entity {id: $id})<-[:SUBJECT]-(f:Fact)
WHERE
  ($predicates IS NULL OR f.predicate IN $predicates) AND
  ($knownOn IS NULL OR f.firstKnown <= $knownOn)
RETURN f.key AS key, f.detail AS detail, f.knownFrom AS knownFrom
