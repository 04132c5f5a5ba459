// The key of a fact, its ends and its predicate never change. Properties that are null go.
UNWIND $rows AS row
MATCH (f:Fact {key: row.key})
SET f += row.props
