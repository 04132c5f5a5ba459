UNWIND $rows AS row
MERGE (m:Mention {id: row.props.id})
SET m = row.props
WITH m, row
MATCH (s:Sentence {id: row.sentence})
MERGE (m)-[:IN_SENTENCE]->(s)
WITH m, row
UNWIND row.entities AS id
MATCH (e:Entity {id: id})
MERGE (m)-[:REFERS_TO]->(e)
