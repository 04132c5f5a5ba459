// The overview without filters but a day: the days from which an entity has an edge, and a speech edge, stand at it. Who
// asks for no day asks for the last of all.
MATCH (e:Entity)
WHERE e.linkedFrom <= $day OR ($speech AND e.spokenFrom <= $day)
RETURN e.id AS id, e.degree AS degree
ORDER BY degree DESC, id
LIMIT $limit
