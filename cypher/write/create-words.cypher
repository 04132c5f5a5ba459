UNWIND $ids AS id
CREATE (w:NameWord {id: id})
