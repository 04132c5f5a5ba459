MATCH (e:Entity {id: $id})<-[:STATED_BY]-(c:Claim)
WHERE c.review = 'accepted' AND ($knownOn IS NULL OR c.published <= $knownOn)
RETURN count(c) AS n
