MATCH (m:EntityMerge)
WHERE
  ($states IS NULL OR m.state IN $states) AND
  ($entities IS NULL OR m.from IN $entities OR m.into IN $entities)
RETURN count(m) AS n
