MATCH (n:Fact)
RETURN count(n) AS n
