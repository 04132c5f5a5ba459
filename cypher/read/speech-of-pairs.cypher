UNWIND $rows AS row
MATCH (s:Entity {id: row.speaker})-[r:SPOKE_ABOUT]->(o:Entity {id: row.subject})
RETURN s.id AS speaker, o.id AS subject, r.byDay AS byDay
