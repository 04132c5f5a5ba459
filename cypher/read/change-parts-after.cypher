// What large changes touched, by id, a page at a time.
MATCH (p:ChangePart)
WHERE p.id > $after
RETURN p.id AS id, p.seq AS seq, p.records AS records
ORDER BY id
LIMIT $limit
