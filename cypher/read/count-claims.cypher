MATCH (n:Claim)
RETURN count(n) AS n
