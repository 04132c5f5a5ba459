MATCH
  (e:Entity {id: $speaker})<-[:STATED_BY]-
  (c:Claim)-[:ASSERTS|DENIES|WITHHOLDS]->
  (f:Fact)
WHERE
  ($predicates IS NULL OR c.predicate IN $predicates) AND
  ($document IS NULL OR c.document = $document) AND
  ($speaker IS NULL OR c.speaker = $speaker) AND
  ($stance IS NULL OR c.polarity IN $stance) AND
  ($knownOn IS NULL OR c.published <= $knownOn) AND
  ($status IS NULL OR
    (($knownOn IS NULL OR f.knownFrom <= $knownOn) AND f.status IN $status) OR
    any(
      span IN coalesce(f.formerStatuses, [])
      WHERE
        left(span, 10) <= $knownOn AND
        $knownOn < substring(span, 11, 10) AND
        substring(span, 22) IN $status
    )) AND
  ($from IS NULL OR c.statedMax IS NULL OR c.statedMax >= $from) AND
  ($to IS NULL OR c.statedMin IS NULL OR c.statedMin <= $to)
RETURN count(DISTINCT c.id) AS n
