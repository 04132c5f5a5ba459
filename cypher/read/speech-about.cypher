UNWIND $ids AS id
MATCH (o:Entity {id: id})<-[r:SPOKE_ABOUT]-(s:Entity)
RETURN s.id AS speaker, id AS subject, r.byDay AS byDay, properties(r) AS props
