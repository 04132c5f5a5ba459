UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
WHERE e.knownFrom IS NULL OR row.day < e.knownFrom
SET e.knownFrom = row.day
