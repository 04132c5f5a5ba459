UNWIND $rows AS row
MATCH (s:Entity {id: row.speaker})
MATCH (o:Entity {id: row.subject})
CREATE
  (s)-
    [:SPOKE_ABOUT {
        key: row.key,
        asserts: row.asserts,
        denials: row.denials,
        withheld: row.withheld,
        knownFrom: row.knownFrom,
        byDay: row.byDay
      }]->
  (o)
