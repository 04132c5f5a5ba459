UNWIND $rows AS row
MERGE (s:Sentence {id: row.id})
SET s = row
WITH s, row
MATCH (a:Article {id: row.document})
MERGE (s)-[:PART_OF_DOCUMENT]->(a)
