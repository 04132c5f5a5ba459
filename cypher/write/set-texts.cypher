UNWIND $rows AS row
MATCH (a:Article {id: row.document})
SET a.text = row.text
