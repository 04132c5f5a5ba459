MATCH (n:Article)
WHERE n.published <= $knownOn
RETURN count(n) AS n
