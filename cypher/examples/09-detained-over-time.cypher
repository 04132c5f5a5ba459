// How the number of detained people moved: each figure by the day it was given, and what it updates
MATCH (c:Claim {predicate: 'detaineeCount'})-[:STATED_BY]->(sp:Entity)
MATCH (c)-[:ASSERTS]->(:Fact)-[:SUBJECT]->(e:Entity)
OPTIONAL MATCH (c)-[:UPDATES]->(old:Claim)
WITH
  c.saidBy AS saidBy,
  e.name AS of,
  coalesce(c.comparator, '') + c.value AS number,
  sp.name AS speaker,
  c.modality AS modality,
  c.id AS claim,
  old.id + ': ' + old.value AS update
ORDER BY update
RETURN saidBy, of, number, speaker, modality, claim, collect(update) AS updates
ORDER BY saidBy, claim
