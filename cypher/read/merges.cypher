UNWIND $ids AS id
MATCH (m:EntityMerge {id: id})
RETURN properties(m) AS props
