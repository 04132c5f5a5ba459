UNWIND $rows AS row
MATCH (w:NameWord {id: row.word})
MATCH (t:NameTrigram {id: row.trigram})
CREATE (t)-[:IN_WORD]->(w)
