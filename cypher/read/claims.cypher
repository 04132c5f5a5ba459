UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE $knownOn IS NULL OR c.published <= $knownOn
RETURN id, coalesce(c.reading, c.detail) AS detail
