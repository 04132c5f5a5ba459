// Hypotheses that stand open about two entities, either way round.
MATCH (m:EntityMerge)
WHERE
  m.state = 'open' AND
  ((m.from = $a AND m.into = $b) OR (m.from = $b AND m.into = $a))
RETURN m.id AS id
