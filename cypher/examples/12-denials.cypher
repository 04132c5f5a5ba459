// Denials and withheld confirmations, and what they answer
MATCH (c:Claim)-[:RESPONDS_TO]->(o:Claim)
WHERE c.polarity <> 'asserts'
MATCH (c)-[:STATED_BY]->(sp:Entity)
MATCH (o)-[:STATED_BY]->(so:Entity)
RETURN
  sp.name AS who,
  c.polarity AS does,
  o.predicate AS about,
  so.name AS saidBy,
  c.cue AS words,
  c.id AS claim,
  o.id AS answers
ORDER BY claim, answers
