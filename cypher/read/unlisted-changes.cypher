// Large changes from before the store was last emptied: which records they touched is not kept.
MATCH (e:Change {kind: 'clear'})
WITH max(e.seq) AS emptied
MATCH (c:Change)
WHERE c.seq < emptied AND c.touched > $listed
RETURN count(c) AS n
