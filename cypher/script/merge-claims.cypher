UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
SET c = row
WITH c, row
MATCH (speaker:Entity {id: row.speaker})
MATCH (reporter:Entity {id: row.reporter})
MERGE (c)-[:STATED_BY]->(speaker)
MERGE (c)-[:REPORTED_BY]->(reporter)
