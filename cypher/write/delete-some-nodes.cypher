// Everything but the change log, a bounded number of nodes at a time.
MATCH (n)
WHERE NOT n:Change AND NOT n:ChangeLog
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS n
