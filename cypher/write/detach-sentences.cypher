UNWIND $ids AS id
MATCH (s:Sentence {id: id})-[r:PART_OF_DOCUMENT]->(:Article)
DELETE r
