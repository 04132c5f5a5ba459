UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
WHERE e.linkedFrom IS NULL OR row.day < e.linkedFrom
SET e.linkedFrom = row.day
