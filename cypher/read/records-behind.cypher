// Of these claims, those that merges make read otherwise, as they were committed.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.reading IS NOT NULL
RETURN id, c.detail AS detail
