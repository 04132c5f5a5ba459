UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN id, a.detail AS detail, a.text AS text
