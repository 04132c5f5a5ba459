// The canonical entity has the names of all that read as it, in the order of their ids.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
UNWIND row.merged AS id
MATCH (m:Entity {id: id})
WITH e, m
ORDER BY m.id
WITH e, collect(m) AS members
SET
  e.mergedNames = reduce(names = [], m IN members | names + m.name + m.aliases),
  e.mergedKeys = reduce(keys = [], m IN members | keys + m.nameKeys)
