UNWIND $rows AS row
CREATE (s:Sentence)
SET s = row.props
