UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (speaker:Entity {id: row.speaker})
MATCH (reporter:Entity {id: row.reporter})
SET c = row.props
CREATE (c)-[:STATED_BY]->(speaker)
CREATE (c)-[:REPORTED_BY]->(reporter)
