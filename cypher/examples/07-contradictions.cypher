// Open contradictions: the two sides, and who says each
MATCH (a:Claim)-[l:CONTRADICTS]->(b:Claim)
MATCH (a)-[:STATED_BY]->(sa:Entity)
MATCH (b)-[:STATED_BY]->(sb:Entity)
RETURN
  a.id AS claim,
  sa.name AS says,
  coalesce(a.value, a.predicate) + ' (' + a.polarity + ')' AS what,
  b.id AS against,
  sb.name AS said,
  coalesce(b.value, b.predicate) + ' (' + b.polarity + ')' AS instead,
  l.note AS note
ORDER BY claim, against
