MATCH (a:Article)
RETURN a.id AS id, a.detail AS detail, a.text AS text
ORDER BY id
