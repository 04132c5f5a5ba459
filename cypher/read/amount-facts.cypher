// Facts that give a number, by the question that they answer.
UNWIND $predicates AS predicate
MATCH (f:Fact {predicate: predicate})
WHERE f.datatype IN ['number', 'quantity-word']
RETURN f.key AS key, f.unit AS unit
