// Contradictions at these claims, with what the roll-up needs of the claim at the other end.
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:CONTRADICTS]-(o:Claim)
RETURN
  id,
  o.id AS other,
  o.fact AS fact,
  o.review AS review,
  o.published AS published
