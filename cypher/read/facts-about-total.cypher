MATCH (e:Entity {id: $about})<-[:SUBJECT|OBJECT]-(f:Fact)
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
    ))
RETURN count(DISTINCT f.key) AS n
