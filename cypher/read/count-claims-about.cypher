// Accepted claims on facts whose subject or object is the entity.
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(f:Fact)
WITH DISTINCT f.key AS key, f.asserts + f.denials + f.withheld AS claims
RETURN sum(claims) AS n
