UNWIND $keys AS key
MATCH (f:Fact {key: key})-[r:SUBJECT|OBJECT]->(e:Entity)
RETURN key, type(r) AS type, e.id AS target
