MATCH (c:Change)
WHERE
  ($since IS NULL OR c.at >= $since) AND
  ($record IS NULL OR $record IN c.records OR c.seq IN $seqs)
RETURN count(c) AS n
