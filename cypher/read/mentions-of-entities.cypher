UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:REFERS_TO]-(m:Mention)
RETURN DISTINCT m.id AS id, m.detail AS detail
