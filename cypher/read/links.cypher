UNWIND $ids AS id
MATCH (a:Claim {id: id})-[r:CONTRADICTS|UPDATES|SUPPORTS]->(b:Claim)
RETURN a.id AS from, type(r) AS type, b.id AS to, r.note AS note
