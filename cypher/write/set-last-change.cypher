MERGE (log:ChangeLog {id: 'changes'})
SET log.last = $seq
