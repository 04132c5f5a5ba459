// Of any review state: `fact` is a property of the claim, so that pending claims are found too.
UNWIND $keys AS key
MATCH (c:Claim {fact: key})
RETURN
  c.id AS id,
  coalesce(c.reading, c.detail) AS detail,
  c.published AS published
