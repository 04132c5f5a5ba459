UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:PART_OF_DOCUMENT]-(s:Sentence)
RETURN s.id AS id, s.detail AS detail
