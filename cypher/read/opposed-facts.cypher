// Facts that somebody asserts, and somebody else denies or does not confirm.
MATCH (f:Fact {status: 'contested'})
WHERE f.denials + f.withheld > 0
RETURN f.key AS key, f.detail AS detail
