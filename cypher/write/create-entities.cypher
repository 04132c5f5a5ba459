// KIND_LABEL stands for the label of a kind of the schema table.
UNWIND $rows AS row
CREATE (e:Entity:KIND_LABEL)
SET e = row.props
