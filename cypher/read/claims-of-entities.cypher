// Records of the claims that entities made, passed on, are named in.
UNWIND $ids AS id
MATCH
  (e:Entity {id: id})<-[r:STATED_BY|REPORTED_BY|REPORTED_VIA|CITES|ABOUT]-
  (c:Claim)
RETURN DISTINCT c.id AS id, c.detail AS detail
