UNWIND $rows AS row
MERGE (c:Change {id: row.id})
SET c = row
MERGE (log:ChangeLog {id: 'changes'})
SET log.last =
    CASE
      WHEN log.last > row.seq THEN log.last
      ELSE row.seq
    END
