UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN
  id,
  e.name AS name,
  e.kind AS kind,
  e.aliases AS aliases,
  e.degree AS degree
