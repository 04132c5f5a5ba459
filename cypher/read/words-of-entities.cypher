UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:IN_NAME]-(w:NameWord)
RETURN id, w.id AS word
