MATCH (c:Claim {rootSource: $source})-[:ASSERTS]->(f:Fact)
WHERE
  ($about IS NULL OR f.subject = $about OR f.object = $about) AND
  ($predicates IS NULL OR f.predicate IN $predicates) AND
  ($status IS NULL OR f.status IN $status)
RETURN count(DISTINCT f.key) AS n
