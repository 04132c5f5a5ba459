// All that clear removes.
MATCH (n)
WHERE NOT n:Change AND NOT n:ChangeLog
RETURN count(n) AS n
