// Asserted facts with a day of their event; `open` is 1 where the first day is not known.
MATCH (f:Fact)
WHERE f.asserts > 0 AND (f.eventMin IS NOT NULL OR f.eventMax IS NOT NULL)
WITH
  f.key AS key,
  f.detail AS detail,
  f.firstKnown AS firstKnown,
  f.sources AS sources,
  CASE
    WHEN f.eventMin IS NULL THEN 1
    ELSE 0
  END AS open
RETURN key, detail, firstKnown, sources, open
ORDER BY open, sources DESC, key
LIMIT $limit
