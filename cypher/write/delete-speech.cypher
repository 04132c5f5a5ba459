UNWIND $rows AS row
MATCH (s:Entity {id: row.speaker})-[r:SPOKE_ABOUT]->(o:Entity {id: row.subject})
DELETE r
