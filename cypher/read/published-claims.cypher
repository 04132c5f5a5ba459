// Accepted claims in the articles of a publisher.
MATCH (e:Entity {id: $id})<-[:PUBLISHED_BY]-(a:Article)
WITH a.id AS document
MATCH (c:Claim {document: document})
WHERE
  c.review = 'accepted' AND
  ($knownOn IS NULL OR c.published <= $knownOn) AND
  ($about IS NULL OR
    c.subject = $about OR
    c.object = $about OR
    c.speaker = $about)
RETURN c.id AS id, coalesce(c.reading, c.detail) AS detail
