// LINK_TYPE stands for CONTRADICTS, UPDATES or SUPPORTS.
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:LINK_TYPE]->(b)
SET r.note = row.note
