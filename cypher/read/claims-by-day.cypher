// `day` is empty where it is not known when a claim was made.
MATCH (c:Claim)
WHERE c.review = 'accepted'
RETURN c.saidBy AS day, count(c) AS n
ORDER BY day
