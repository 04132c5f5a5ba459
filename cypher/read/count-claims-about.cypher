// Accepted claims on facts whose subject or object is the entity.
MATCH
  (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-
  (f:Fact)<-[:ASSERTS|DENIES|WITHHOLDS]-
  (c:Claim)
WHERE $knownOn IS NULL OR c.published <= $knownOn
RETURN count(DISTINCT c.id) AS n
