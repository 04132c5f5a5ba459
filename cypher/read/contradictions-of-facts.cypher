// Contradictions at the claims on these facts, with what the roll-up needs of the claim at the other end.
UNWIND $keys AS key
MATCH (c:Claim {fact: key})-[:CONTRADICTS]-(o:Claim)
RETURN
  c.id AS id,
  o.id AS other,
  o.fact AS fact,
  o.review AS review,
  o.published AS published
