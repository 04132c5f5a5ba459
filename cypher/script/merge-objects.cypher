UNWIND $rows AS row
MATCH (f:Fact {key: row.fact})
MATCH (o:Entity {id: row.object})
MERGE (f)-[:OBJECT]->(o)
