// Since when each of these entities is known: by a fact, a claim or a mention.
MATCH (e:Entity)
WHERE e.id >= $first AND e.id <= $last
OPTIONAL MATCH (e)<-[:SUBJECT|OBJECT]-(f:Fact)
WITH e, min(f.firstKnown) AS inFact
OPTIONAL MATCH
  (e)<-[:STATED_BY|REPORTED_BY|REPORTED_VIA|CITES|ABOUT]-
  (c:Claim {review: 'accepted'})
WITH e, inFact, min(c.published) AS inClaim
OPTIONAL MATCH
  (e)<-[:REFERS_TO]-
  (:Mention)-[:IN_SENTENCE]->
  (:Sentence)-[:PART_OF_DOCUMENT]->
  (a:Article)
WITH e, inFact, inClaim, min(a.published) AS inMention
UNWIND [inFact, inClaim, inMention] AS day
WITH e, min(day) AS knownFrom
SET e.knownFrom = knownFrom
