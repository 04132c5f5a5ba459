UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (s:Sentence {id: row.sentence})
MERGE (c)-[:EVIDENCED_BY]->(s)
