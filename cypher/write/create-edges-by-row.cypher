// Neo4j only (Grafeo has no types that vary by row): one plan instead of fifty. Types come from the schema table.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (o:Entity {id: row.target})
CREATE (s)-[r:$(row.type)]->(o)
SET r = row.props
