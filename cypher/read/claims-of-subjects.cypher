UNWIND $ids AS id
MATCH (c:Claim {subject: id})
RETURN c.id AS id, c.detail AS detail, properties(c) AS props
