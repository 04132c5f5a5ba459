// As they were committed, whatever merges make of them.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.detail AS detail
