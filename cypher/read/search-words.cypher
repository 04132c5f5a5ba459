// Words that share trigrams with one that is looked for, the likeliest first.
UNWIND $trigrams AS trigram
MATCH (t:NameTrigram {id: trigram})-[:IN_WORD]->(w:NameWord)
WITH w.id AS word, count(t) AS shared
RETURN word, shared
ORDER BY shared DESC, word
LIMIT $limit
