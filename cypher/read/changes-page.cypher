// The change log, newest first.
MATCH (c:Change)
WHERE
  ($since IS NULL OR c.at >= $since) AND
  ($record IS NULL OR $record IN c.records OR c.seq IN $seqs) AND
  ($before IS NULL OR c.seq < $before)
RETURN c.seq AS seq, properties(c) AS props
ORDER BY seq DESC
LIMIT $limit
