// What merges make of entities; properties that are null go.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.props
