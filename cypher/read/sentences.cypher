UNWIND $ids AS id
MATCH (s:Sentence {id: id})
RETURN id, s.detail AS detail
