// How many plain edges each of these entities has, and since when it has any, and any speech edge.
MATCH (e:Entity)
WHERE e.id >= $first AND e.id <= $last
OPTIONAL MATCH (e)-[r]-(:Entity)
WITH
  e,
  count(DISTINCT
    CASE
      WHEN r.derived THEN r.fact
    END) AS degree,
  min(
    CASE
      WHEN type(r) <> 'SPOKE_ABOUT' THEN r.knownFrom
    END) AS linkedFrom,
  min(
    CASE
      WHEN type(r) = 'SPOKE_ABOUT' THEN r.knownFrom
    END) AS spokenFrom
SET e.degree = degree, e.linkedFrom = linkedFrom, e.spokenFrom = spokenFrom
