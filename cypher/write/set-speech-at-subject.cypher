// The same as set-speech, from the other end: for pairs whose speaker spoke about very many.
UNWIND $rows AS row
MATCH (o:Entity {id: row.subject})<-[r:SPOKE_ABOUT]-(s:Entity {id: row.speaker})
SET
  r.asserts = row.asserts,
  r.denials = row.denials,
  r.withheld = row.withheld,
  r.knownFrom = row.knownFrom,
  r.byDay = row.byDay
