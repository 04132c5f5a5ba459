UNWIND $rows AS row
MATCH (s:Sentence {id: row.id})
MATCH (a:Article {id: row.document})
CREATE (s)-[:PART_OF_DOCUMENT]->(a)
