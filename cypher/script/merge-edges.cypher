// EDGE_TYPE stands for the relationship type of a predicate of the schema table.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (o:Entity {id: row.target})
MERGE (s)-[r:EDGE_TYPE {fact: row.props.fact}]->(o)
SET r = row.props
