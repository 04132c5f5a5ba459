UNWIND $rows AS row
MERGE (f:Fact {key: row.key})
SET f = row
WITH f, row
MATCH (s:Entity {id: row.subject})
MERGE (f)-[:SUBJECT]->(s)
