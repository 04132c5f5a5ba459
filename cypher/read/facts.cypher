UNWIND $keys AS key
MATCH (f:Fact {key: key})
WHERE $knownOn IS NULL OR f.firstKnown <= $knownOn
RETURN key, f.detail AS detail, f.knownFrom AS knownFrom
