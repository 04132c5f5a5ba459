// KIND_LABEL stands for the label of a kind of the schema table.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e = row, e :KIND_LABEL
