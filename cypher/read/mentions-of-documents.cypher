UNWIND $ids AS id
MATCH
  (a:Article {id: id})<-[:PART_OF_DOCUMENT]-
  (s:Sentence)<-[:IN_SENTENCE]-
  (m:Mention)
RETURN m.id AS id, m.detail AS detail
