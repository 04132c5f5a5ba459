// The same as speech-of-pairs, from the other end: for pairs whose speaker spoke about very many.
UNWIND $rows AS row
MATCH (o:Entity {id: row.subject})<-[r:SPOKE_ABOUT]-(s:Entity {id: row.speaker})
RETURN s.id AS speaker, o.id AS subject, r.byDay AS byDay
