// All, or those at a claim whose subject or object is the entity $about.
MATCH (a:Claim)-[r:CONTRADICTS]->(b:Claim)
WHERE
  $about IS NULL OR
  a.subject = $about OR
  a.object = $about OR
  b.subject = $about OR
  b.object = $about
RETURN a.id AS from, b.id AS to, r.note AS note
