MATCH (e:Entity)
WHERE e.degree > 0 AND ($knownOn IS NULL OR e.linkedFrom <= $knownOn)
RETURN count(e) AS n
