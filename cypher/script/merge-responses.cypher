// The claim that is answered may come later in the script: then it is filled there.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MERGE (o:Claim {id: row.other})
MERGE (c)-[:RESPONDS_TO]->(o)
