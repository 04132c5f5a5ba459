// The death toll: every figure, who gives it, who will not confirm it, and through whom it came
MATCH
  (f:Fact {predicate: 'deathToll'})-[:SUBJECT]->
  (:Entity {id: 'kazakhstan-unrest-2022'})
MATCH (f)<-[v:ASSERTS|DENIES|WITHHOLDS]-(c:Claim)-[:STATED_BY]->(sp:Entity)
MATCH (c)-[:EVIDENCED_BY]->(s:Sentence)
OPTIONAL MATCH (c)-[:REPORTED_VIA]->(channel:Entity)
OPTIONAL MATCH (c)-[:CITES]->(source:Entity)
WITH
  f.num AS number,
  f.value AS toll,
  f.unit AS of,
  type(v) AS stance,
  sp.name AS speaker,
  c.modality AS modality,
  c.statedOn AS stated,
  c.document AS document,
  c.id AS claim,
  channel.name AS channel,
  source.name AS source,
  s.id AS sentence
ORDER BY channel, source, sentence
RETURN
  number,
  toll,
  of,
  stance,
  speaker,
  collect(DISTINCT channel) AS via,
  collect(DISTINCT source) AS citing,
  modality,
  stated,
  document,
  claim,
  collect(DISTINCT sentence) AS sentences
ORDER BY number IS NULL, number DESC, claim
