// Facts that are about no entity.
MATCH (f:Fact)
WHERE NOT EXISTS { (f)-[:SUBJECT]->(:Entity) }
RETURN count(f) AS n
