UNWIND $ids AS id
MATCH (m:Mention {id: id})
RETURN id, m.detail AS detail
