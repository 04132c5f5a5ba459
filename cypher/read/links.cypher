UNWIND $ids AS id
MATCH (a:Claim {id: id})-[r:CONTRADICTS|UPDATES|SUPPORTS]->(b:Claim)
WHERE $knownOn IS NULL OR (a.published <= $knownOn AND b.published <= $knownOn)
RETURN a.id AS from, type(r) AS type, b.id AS to, r.note AS note
