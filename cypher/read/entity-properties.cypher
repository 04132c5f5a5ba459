UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.detail AS detail, properties(e) AS props, labels(e) AS labels
