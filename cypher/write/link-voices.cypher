// VOICE_TYPE stands for STATED_BY or REPORTED_BY.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
CREATE (c)-[:VOICE_TYPE]->(e)
