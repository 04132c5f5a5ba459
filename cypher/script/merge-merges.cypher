UNWIND $rows AS row
MERGE (m:EntityMerge {id: row.id})
SET m = row
