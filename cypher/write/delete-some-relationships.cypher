// A bounded number at a time: a few nodes can have most of a database's relationships.
MATCH ()-[r]->()
WITH r
LIMIT $limit
DELETE r
RETURN count(*) AS n
