// Claims that only look independent: several speakers, one root source
MATCH (f:Fact)<-[:ASSERTS]-(c:Claim)-[:STATED_BY]->(sp:Entity)
WITH
  f.key AS key,
  f.predicate AS predicate,
  f.value AS value,
  c.rootSource AS root,
  sp.name AS speaker
ORDER BY speaker
WITH key, predicate, value, root, collect(DISTINCT speaker) AS speakers
WHERE size(speakers) > 1
MATCH (r:Entity {id: root})
RETURN key AS fact, predicate, value, r.name AS root, speakers
ORDER BY fact
