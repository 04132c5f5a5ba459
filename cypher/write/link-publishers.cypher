UNWIND $rows AS row
MATCH (a:Article {id: row.document})
MATCH (p:Entity {id: row.publisher})
CREATE (a)-[:PUBLISHED_BY]->(p)
