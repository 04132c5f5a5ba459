UNWIND $ids AS id
MATCH (w:NameWord {id: id})
RETURN id
