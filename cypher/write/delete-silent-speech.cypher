UNWIND $rows AS row
MATCH (s:Entity {id: row.speaker})-[r:SPOKE_ABOUT]->(o:Entity {id: row.subject})
WHERE r.asserts + r.denials + r.withheld <= 0
DELETE r
