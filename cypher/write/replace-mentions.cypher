UNWIND $rows AS row
MATCH (m:Mention {id: row.id})
SET m = row.props
