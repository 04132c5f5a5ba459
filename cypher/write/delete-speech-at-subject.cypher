// The same as delete-speech, from the other end: for pairs whose speaker spoke about very many.
UNWIND $rows AS row
MATCH (o:Entity {id: row.subject})<-[r:SPOKE_ABOUT]-(s:Entity {id: row.speaker})
DELETE r
