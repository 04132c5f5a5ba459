// Entities with these words in a name. Scores are whole numbers, so that their sums are the same on every database.
UNWIND $rows AS row
MATCH (w:NameWord {id: row.word})-[:IN_NAME]->(e:Entity)
WHERE
  ($kinds IS NULL OR e.kind IN $kinds) AND
  ($knownOn IS NULL OR e.knownFrom <= $knownOn)
WITH e.id AS id, e.degree AS degree, row.term AS term, max(row.score) AS best
WITH id, degree, sum(best) AS score
RETURN id, degree, score
ORDER BY score DESC, degree DESC, id
LIMIT $limit
