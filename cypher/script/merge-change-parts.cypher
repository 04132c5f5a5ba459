UNWIND $rows AS row
MERGE (p:ChangePart {id: row.id})
SET p = row
