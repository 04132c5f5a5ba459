MATCH (f:Fact)
WHERE f.asserts > 0 AND (f.eventMin IS NOT NULL OR f.eventMax IS NOT NULL)
RETURN count(f) AS n
