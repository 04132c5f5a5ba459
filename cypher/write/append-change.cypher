// The change log: one node for each batch, in the batch's own transaction.
MERGE (log:ChangeLog {id: 'changes'})
SET log.last = $seq
CREATE (c:Change)
SET c = $change
