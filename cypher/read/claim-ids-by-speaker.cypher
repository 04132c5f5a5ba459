MATCH (e:Entity {id: $id})<-[:STATED_BY]-(c:Claim)
WHERE c.review = 'accepted'
RETURN c.id AS id
