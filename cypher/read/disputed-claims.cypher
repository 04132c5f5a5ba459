// What tells how claims part. Subject, predicate and object are in the key of the fact.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.fact AS fact, c.datatype AS datatype, c.polarity AS polarity
