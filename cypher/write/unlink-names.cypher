UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[r:IN_NAME]-(:NameWord)
DELETE r
