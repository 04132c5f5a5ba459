// Accepted claims whose subject or object is the entity.
MATCH
  (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-
  (f:Fact)<-[:ASSERTS|DENIES|WITHHOLDS]-
  (c:Claim)
RETURN DISTINCT c.id AS id
