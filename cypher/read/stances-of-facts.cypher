UNWIND $keys AS key
MATCH (f:Fact {key: key})
RETURN key, f.detail AS detail
