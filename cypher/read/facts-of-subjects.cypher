UNWIND $ids AS id
MATCH (f:Fact {subject: id})
RETURN f.key AS key, properties(f) AS props
