// Facts with an assertion that rests on a source in the end.
MATCH (c:Claim {rootSource: $source})-[:ASSERTS]->(f:Fact)
WHERE
  ($about IS NULL OR f.subject = $about OR f.object = $about) AND
  ($predicates IS NULL OR f.predicate IN $predicates) AND
  ($status IS NULL OR f.status IN $status) AND
  ($afterKey IS NULL OR f.key > $afterKey)
RETURN DISTINCT f.key AS key, f.detail AS detail
ORDER BY key
LIMIT $limit
