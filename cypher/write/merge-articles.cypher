// Keeps the text that readers handed in, unless the hash is another.
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a :Document
SET a += row.props
