MATCH (e:Entity {id: $id})<-[r:REFERS_TO]-(m:Mention)
RETURN count(DISTINCT m.id) AS n
