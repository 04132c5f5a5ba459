UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (o:Claim {id: row.other})
CREATE (c)-[:RESPONDS_TO]->(o)
