MATCH (c:Claim {fact: $id})
RETURN c.id AS id
