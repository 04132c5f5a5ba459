MATCH (n:Fact)
WHERE n.firstKnown <= $knownOn
RETURN count(n) AS n
