UNWIND $ids AS id
MATCH (m:Mention {id: id})-[r:IN_SENTENCE|REFERS_TO]->()
DELETE r
