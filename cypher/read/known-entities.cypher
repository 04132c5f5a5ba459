UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.canonical AS canonical
