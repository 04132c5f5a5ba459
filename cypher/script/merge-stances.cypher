// STANCE_TYPE stands for ASSERTS, DENIES or WITHHOLDS.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (f:Fact {key: row.fact})
MERGE (c)-[:STANCE_TYPE]->(f)
