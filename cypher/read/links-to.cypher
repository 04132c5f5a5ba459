UNWIND $ids AS id
MATCH (b:Claim {id: id})<-[r:CONTRADICTS|UPDATES|SUPPORTS]-(a:Claim)
WHERE $knownOn IS NULL OR (a.published <= $knownOn AND b.published <= $knownOn)
RETURN a.id AS from, type(r) AS type, b.id AS to, r.note AS note
