// What Tokayev was tied to on 10 January 2022, leaving out what is contested
WITH '2022-01-10' AS day
MATCH (:Entity {id: 'kassym-jomart-tokayev'})-[r]-(:Entity)
WHERE
  r.derived AND
  r.status <> 'contested' AND
  (r.fromMin IS NULL OR r.fromMin <= day) AND
  (r.toMax IS NULL OR r.toMax >= day)
RETURN
  startNode(r).name AS source,
  type(r) AS relation,
  endNode(r).name AS target,
  r.status AS status
ORDER BY relation, source, target
