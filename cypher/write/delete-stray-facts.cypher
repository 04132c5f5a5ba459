// Facts that are about no entity: nothing of ours makes them.
MATCH (f:Fact)
WHERE NOT EXISTS { (f)-[:SUBJECT]->(:Entity) }
DETACH DELETE f
