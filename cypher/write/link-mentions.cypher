UNWIND $rows AS row
MATCH (m:Mention {id: row.id})
MATCH (s:Sentence {id: row.sentence})
CREATE (m)-[:IN_SENTENCE]->(s)
