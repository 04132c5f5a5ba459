UNWIND $ids AS id
MATCH (b:Claim {id: id})<-[r:CONTRADICTS|UPDATES|SUPPORTS]-(a:Claim)
RETURN a.id AS from, type(r) AS type, b.id AS to, r.note AS note
