UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (o:Entity {id: row.target})
MERGE
  (s)-[r:FORMER_EDGE {fact: row.props.fact, knownFrom: row.props.knownFrom}]->
  (o)
SET r = row.props
