// The records of a change that touched too many to list, some thousands in a node: so that it is found by each of them.
UNWIND $rows AS row
CREATE (:ChangePart {id: row.id, seq: row.seq, records: row.records})
