// Who was dismissed from what, who came after, and where the sources leave it open
MATCH (x:Person)-[:DISMISSED_FROM]->(o:Organization)
OPTIONAL MATCH (y:Person)-[r:REPLACED]->(x)
OPTIONAL MATCH (:Fact {key: r.fact})<-[:ASSERTS]-(c:Claim)
WITH
  x.name AS dismissed,
  o.name AS organization,
  y.name AS successor,
  c.ambiguity AS caveat
ORDER BY successor, caveat
RETURN
  dismissed,
  organization,
  collect(DISTINCT successor) AS replacedBy,
  collect(DISTINCT caveat) AS caveats
ORDER BY dismissed, organization
