MATCH (n:Claim)
WHERE n.published <= $knownOn
RETURN count(n) AS n
