// Who spoke about each of these entities, how often and on which days of publication.
MATCH (o:Entity)
WHERE o.id >= $first AND o.id <= $last
MATCH (c:Claim {subject: o.id, review: 'accepted'})
WITH
  o,
  c.speaker AS speaker,
  c.published AS day,
  sum(
    CASE c.polarity
      WHEN 'asserts' THEN 1
      ELSE 0
    END) AS asserts,
  sum(
    CASE c.polarity
      WHEN 'denies' THEN 1
      ELSE 0
    END) AS denials,
  sum(
    CASE c.polarity
      WHEN 'does-not-confirm' THEN 1
      ELSE 0
    END) AS withheld
ORDER BY day
WITH
  o,
  speaker,
  sum(asserts) AS asserts,
  sum(denials) AS denials,
  sum(withheld) AS withheld,
  min(day) AS knownFrom,
  collect(
    day +
    ' ' +
    toString(asserts) +
    ' ' +
    toString(denials) +
    ' ' +
    toString(withheld)) AS byDay
MATCH (s:Entity {id: speaker})
MERGE (s)-[r:SPOKE_ABOUT]->(o)
SET
  r =
    {
      key: 'speech|' + speaker + '|' + o.id,
      asserts: asserts,
      denials: denials,
      withheld: withheld,
      knownFrom: knownFrom,
      byDay: byDay
    }
