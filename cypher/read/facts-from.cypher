// A page of facts with one of these subjects, by key: those drawn as edges, or the others.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT]-(f:Fact)
WHERE
  f.key > $after AND
  ($knownOn IS NULL OR f.firstKnown <= $knownOn) AND
  ($drawn IS NULL OR $drawn = (f.object IS NOT NULL AND f.asserts > 0))
WITH f
ORDER BY f.key
LIMIT $limit
RETURN f.key AS key, f.detail AS detail, f.knownFrom AS knownFrom
ORDER BY key
