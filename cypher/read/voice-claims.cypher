// Accepted claims that somebody makes or reports; with $about only those that touch that entity, or that it makes.
MATCH (e:Entity {id: $id})<-[:STATED_BY|REPORTED_BY]-(c:Claim)
WHERE
  c.review = 'accepted' AND
  ($knownOn IS NULL OR c.published <= $knownOn) AND
  ($about IS NULL OR
    c.subject = $about OR
    c.object = $about OR
    c.speaker = $about)
RETURN DISTINCT c.id AS id, coalesce(c.reading, c.detail) AS detail
