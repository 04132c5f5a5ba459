// Speaker and reporter are written along: every claim has one of each.
UNWIND $rows AS row
MATCH (speaker:Entity {id: row.speaker})
MATCH (reporter:Entity {id: row.reporter})
CREATE (c:Claim)
SET c = row.props
CREATE (c)-[:STATED_BY]->(speaker)
CREATE (c)-[:REPORTED_BY]->(reporter)
