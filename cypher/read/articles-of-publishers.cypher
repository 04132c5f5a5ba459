UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:PUBLISHED_BY]-(a:Article)
RETURN a.id AS id, a.detail AS detail
