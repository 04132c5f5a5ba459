// The ends of a fact are part of its key: they never change.
UNWIND $rows AS row
MATCH (f:Fact {key: row.key})
SET f = row.props
