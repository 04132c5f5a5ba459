// Grafeo: EDGE_TYPE stands for the relationship type of a predicate of the schema table. Neo4j has create-edges-by-row.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (o:Entity {id: row.target})
CREATE (s)-[r:EDGE_TYPE]->(o)
SET r = row.props
