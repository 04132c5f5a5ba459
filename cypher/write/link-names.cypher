UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MATCH (w:NameWord {id: row.word})
CREATE (w)-[:IN_NAME]->(e)
