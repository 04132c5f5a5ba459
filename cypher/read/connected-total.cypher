MATCH (e:Entity)
WHERE e.linkedFrom <= $day OR ($speech AND e.spokenFrom <= $day)
RETURN count(e) AS n
