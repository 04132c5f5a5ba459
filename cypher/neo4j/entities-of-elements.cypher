// Entities by the server's own ids of nodes, which relationships of a result carry instead of their ends.
MATCH (n:Entity)
WHERE elementId(n) IN $elements
RETURN n.id AS id
ORDER BY id
