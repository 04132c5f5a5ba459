// What the record of a claim ties it to, and its stance.
UNWIND $ids AS id
MATCH
  (c:Claim {id: id})-
    [r:STATED_BY
      |REPORTED_BY
      |REPORTED_VIA
      |CITES
      |ABOUT
      |EVIDENCED_BY
      |RESPONDS_TO
      |ASSERTS
      |DENIES
      |WITHHOLDS]->
  (x)
RETURN id, type(r) AS type, coalesce(x.id, x.key) AS target
