// The first day on which an entity spoke, or was spoken of.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:SPOKE_ABOUT]-(o:Entity)
RETURN id, min(r.knownFrom) AS day
