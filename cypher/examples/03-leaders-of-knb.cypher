// Heads and deputy heads of the KNB who are not excluded on 11 January 2022
WITH '2022-01-11' AS day
MATCH (p:Person)-[r:HEADED|DEPUTY_HEAD_OF]->(:Organization {id: 'knb'})
WHERE
  (r.fromMin IS NULL OR r.fromMin <= day) AND
  (r.toMax IS NULL OR r.toMax >= day)
RETURN
  p.name AS person,
  type(r) AS role,
  r.fromMin AS notBefore,
  r.fromMax AS begunBy,
  r.status AS status
ORDER BY person, role
