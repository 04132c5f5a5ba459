// The newest first; $entities are those that one of its ends must be among.
MATCH (m:EntityMerge)
WHERE
  ($states IS NULL OR m.state IN $states) AND
  ($entities IS NULL OR m.from IN $entities OR m.into IN $entities) AND
  ($afterDay IS NULL OR
    m.at < $afterDay OR
    (m.at = $afterDay AND m.id > $afterId))
RETURN m.id AS id, m.at AS at, properties(m) AS props
ORDER BY at DESC, id
LIMIT $limit
