// `keys` has the key of the name and of each alias, in this order; merged names follow with theirs.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN
  id,
  e.name AS name,
  e.kind AS kind,
  e.aliases AS aliases,
  e.nameKeys AS keys,
  e.mergedNames AS mergedNames,
  e.mergedKeys AS mergedKeys,
  e.degree AS degree
