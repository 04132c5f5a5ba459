MATCH (log:ChangeLog {id: 'changes'})
RETURN log.last AS last
