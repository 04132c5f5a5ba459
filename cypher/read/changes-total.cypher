MATCH (c:Change)
WHERE
  ($since IS NULL OR c.at >= $since) AND
  ($record IS NULL OR $record IN c.records)
RETURN count(c) AS n
