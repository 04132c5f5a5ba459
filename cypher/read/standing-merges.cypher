MATCH (m:EntityMerge)
WHERE m.state = 'merged'
RETURN m.from AS from, m.into AS into
