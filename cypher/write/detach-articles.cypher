UNWIND $ids AS id
MATCH (a:Article {id: id})-[r:PUBLISHED_BY]->(:Entity)
DELETE r
