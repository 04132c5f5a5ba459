UNWIND $ids AS id
MERGE (t:NameTrigram {id: id})
