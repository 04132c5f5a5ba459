UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
CREATE (f:Fact)
SET f = row.props
CREATE (f)-[:SUBJECT]->(s)
CREATE (f)-[:OBJECT]->(o)
