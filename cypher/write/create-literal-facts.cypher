UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
CREATE (f:Fact)
SET f = row.props
CREATE (f)-[:SUBJECT]->(s)
