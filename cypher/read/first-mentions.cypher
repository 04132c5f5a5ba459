UNWIND $ids AS id
MATCH
  (e:Entity {id: id})<-[:REFERS_TO]-
  (m:Mention)-[:IN_SENTENCE]->
  (s:Sentence)-[:PART_OF_DOCUMENT]->
  (a:Article)
RETURN id, min(a.published) AS day
