MATCH (:Entity {id: $id})<-[about:ABOUT {role: 'event'}]-(c:Claim)
WHERE c.review = 'accepted' AND ($knownOn IS NULL OR c.published <= $knownOn)
RETURN c.id AS id
ORDER BY id
