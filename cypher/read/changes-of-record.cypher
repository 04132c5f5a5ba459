// Large changes that touched a record.
MATCH (p:ChangePart)
WHERE $record IN p.records
RETURN DISTINCT p.seq AS seq
