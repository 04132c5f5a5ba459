UNWIND $ids AS id
MATCH (c:Claim {document: id})
RETURN c.id AS id, coalesce(c.reading, c.detail) AS detail
