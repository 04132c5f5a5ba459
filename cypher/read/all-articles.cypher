// Whether the text is held, and never the text: thousands of articles are read at once.
MATCH (a:Article)
RETURN a.id AS id, a.detail AS detail, a.text IS NOT NULL AS held
ORDER BY id
