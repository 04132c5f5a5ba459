// Pairs of accepted claims that a link says cannot both be true.
MATCH (a:Claim)-[:CONTRADICTS]->(b:Claim)
WHERE
  a.review = 'accepted' AND
  b.review = 'accepted' AND
  ($knownOn IS NULL OR (a.published <= $knownOn AND b.published <= $knownOn))
RETURN a.id AS from, b.id AS to, a.fact AS fromFact, b.fact AS toFact
