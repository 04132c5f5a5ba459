// Keeps a text that the database has.
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a += row, a :Document
WITH a, row
MATCH (p:Entity {id: row.publisher})
MERGE (a)-[:PUBLISHED_BY]->(p)
