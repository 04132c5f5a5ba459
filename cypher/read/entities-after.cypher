// All entities, by id, a page at a time.
MATCH (e:Entity)
WHERE e.id > $after
RETURN
  e.id AS id,
  e.detail AS detail,
  e.degree AS degree,
  e.canonical AS canonical
ORDER BY id
LIMIT $limit
