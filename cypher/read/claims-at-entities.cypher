// Records of the claims, of any review state, whose subject or object is one of the entities.
MATCH (c:Claim)
WHERE c.subject IN $ids OR c.object IN $ids
RETURN c.id AS id, c.detail AS detail
