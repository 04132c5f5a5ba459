UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.detail AS detail, e.degree AS degree, e.canonical AS canonical
