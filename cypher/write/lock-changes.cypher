// Takes the write lock that makes writers of one database wait for each other, and gives the number of the last change.
MERGE (log:ChangeLog {id: 'changes'})
  ON CREATE SET log.last = 0
SET log.locked = true
RETURN log.last AS last
