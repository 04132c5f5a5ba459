MATCH (f:Fact)
WHERE
  ($predicates IS NULL OR f.predicate IN $predicates) AND
  ($knownOn IS NULL OR f.firstKnown <= $knownOn) AND
  ($status IS NULL OR
    (($knownOn IS NULL OR f.knownFrom <= $knownOn) AND f.status IN $status) OR
    any(
      span IN coalesce(f.formerStatuses, [])
      WHERE
        left(span, 10) <= $knownOn AND
        $knownOn < substring(span, 11, 10) AND
        substring(span, 22) IN $status
    )) AND
  ($afterKey IS NULL OR f.key > $afterKey)
RETURN f.key AS key, f.detail AS detail, f.knownFrom AS knownFrom
ORDER BY key
LIMIT $limit
