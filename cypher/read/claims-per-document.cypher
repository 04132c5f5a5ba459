MATCH (c:Claim)
WHERE c.review = 'accepted' AND ($document IS NULL OR c.document = $document)
RETURN c.document AS document, count(c) AS n
