MATCH
  (e:Entity {id: $id})<-[:REFERS_TO]-
  (m:Mention)-[:IN_SENTENCE]->
  (s:Sentence)-[:PART_OF_DOCUMENT]->
  (a:Article)
WHERE $knownOn IS NULL OR a.published <= $knownOn
RETURN count(DISTINCT m.id) AS n
