UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, coalesce(c.reading, c.detail) AS detail
