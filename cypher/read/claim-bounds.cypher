UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN
  id,
  c.fromMin AS fromMin,
  c.fromMax AS fromMax,
  c.toMin AS toMin,
  c.toMax AS toMax,
  c.eventMin AS eventMin,
  c.eventMax AS eventMax
