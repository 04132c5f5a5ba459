MATCH (e:Entity)
WHERE e.degree > 0
RETURN count(e) AS n
