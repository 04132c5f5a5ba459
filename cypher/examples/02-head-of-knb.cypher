// Who headed the KNB on 5 January 2022: certain, or not excluded by the sources
WITH '2022-01-05' AS day
MATCH (p:Person)-[r:HEADED]->(:Organization {id: 'knb'})
WHERE
  (r.fromMin IS NULL OR r.fromMin <= day) AND
  (r.toMax IS NULL OR r.toMax >= day)
RETURN
  p.name AS head,
  r.position AS position,
  CASE
    WHEN r.fromMax <= day AND r.toMin >= day THEN 'certain'
    ELSE 'not excluded'
  END AS certainty,
  r.fromMin AS notBefore,
  r.fromMax AS begunBy,
  r.toMin AS notEndedBefore,
  r.toMax AS endedBy,
  r.status AS status
ORDER BY head
