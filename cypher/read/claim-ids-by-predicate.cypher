UNWIND $predicates AS predicate
MATCH (c:Claim {predicate: predicate})
RETURN c.id AS id
