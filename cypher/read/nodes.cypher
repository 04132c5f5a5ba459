UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN
  id,
  e.name AS name,
  e.kind AS kind,
  e.subtype AS subtype,
  e.unnamed AS unnamed,
  e.contested AS contested,
  e.degree AS degree,
  e.canonical AS canonical
