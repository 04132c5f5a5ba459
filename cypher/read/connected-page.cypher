// The overview without filters: the degree says which entities have an edge.
MATCH (e:Entity)
WHERE e.degree > 0
RETURN e.id AS id, e.degree AS degree
ORDER BY degree DESC, id
LIMIT $limit
