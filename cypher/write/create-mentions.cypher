UNWIND $rows AS row
CREATE (m:Mention)
SET m = row.props
