// Those that a document published by then mentions, or an accepted claim touches; of merged ones only what they read as.
MATCH (n:Entity)
WHERE n.knownFrom <= $knownOn
RETURN count(n) AS n
