// Counts are added, so that a batch need not read what others have said.
UNWIND $rows AS row
MATCH (s:Entity {id: row.speaker})
MATCH (o:Entity {id: row.subject})
MERGE (s)-[r:SPOKE_ABOUT]->(o)
  ON CREATE SET
    r.key = row.key,
    r.asserts = row.asserts,
    r.denials = row.denials,
    r.withheld = row.withheld,
    r.knownFrom = row.knownFrom,
    r.byDay = row.byDay
  ON MATCH SET
    r.asserts = r.asserts + row.asserts,
    r.denials = r.denials + row.denials,
    r.withheld = r.withheld + row.withheld,
    r.knownFrom =
      CASE
        WHEN row.knownFrom < r.knownFrom THEN row.knownFrom
        ELSE r.knownFrom
      END,
    r.byDay = r.byDay + row.byDay
