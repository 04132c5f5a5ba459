// The first day on which an entity said, reported, was cited or was named by the way.
UNWIND $ids AS id
MATCH
  (e:Entity {id: id})<-[:STATED_BY|REPORTED_BY|REPORTED_VIA|CITES|ABOUT]-
  (c:Claim)
WHERE c.review = 'accepted'
RETURN id, min(c.published) AS day
