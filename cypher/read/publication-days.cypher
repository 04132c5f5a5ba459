UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN id, a.published AS published
