// All records of one kind, by id, a page at a time.
MATCH (n:RECORD_LABEL)
WHERE n.id > $after
RETURN n.id AS id, n.detail AS detail
ORDER BY id
LIMIT $limit
