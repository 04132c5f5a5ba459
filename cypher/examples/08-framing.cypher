// What each speaker calls the protesters, the armed groups and the unrest
MATCH (f:Fact {predicate: 'characterizedAs'})-[:SUBJECT]->(s:Entity)
WHERE
  s.id IN [
    'protesters-2022',
    'armed-groups-2022',
    'kazakhstan-unrest-2022',
    'demonstration-almaty-2022-01-04'
  ]
MATCH (f)<-[v:ASSERTS|DENIES|WITHHOLDS]-(c:Claim)-[:STATED_BY]->(sp:Entity)
WITH
  s.name AS about,
  f.value AS words,
  f.status AS status,
  type(v) + ': ' + sp.name AS stance
ORDER BY stance
RETURN about, words, collect(DISTINCT stance) AS stances, status
ORDER BY about, words
