// The overview without filters but the day on which something was known: the degree, and the day from which an entity
// has an edge, say which have one.
MATCH (e:Entity)
WHERE e.degree > 0 AND ($knownOn IS NULL OR e.linkedFrom <= $knownOn)
RETURN e.id AS id, e.degree AS degree
ORDER BY degree DESC, id
LIMIT $limit
