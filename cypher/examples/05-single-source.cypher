// Facts that rest on one source alone: who carries most of the story
MATCH (f:Fact {status: 'single-source'})-[:OBJECT]->(o:Entity)
MATCH (f)-[:SUBJECT]->(s:Entity)
MATCH (f)<-[:ASSERTS]-(c:Claim)
WHERE c.attribution <> 'narration'
WITH
  c.rootSource AS source,
  f.key AS fact,
  s.name + ' ' + f.predicate + ' ' + o.name AS example
ORDER BY example
WITH
  source,
  count(DISTINCT fact) AS facts,
  collect(DISTINCT example) AS examples
RETURN source, facts, examples[..3] AS examples
ORDER BY facts DESC, source
