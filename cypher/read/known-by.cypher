// Entities that a document published by then mentions, or a claim known by then touches.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.knownFrom <= $knownOn
RETURN id
