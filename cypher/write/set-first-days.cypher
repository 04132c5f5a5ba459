UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.knownFrom = row.knownFrom
SET e.linkedFrom = row.linkedFrom
SET e.spokenFrom = row.spokenFrom
