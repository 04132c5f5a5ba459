MATCH (a:Article)
WHERE a.sha256 IN $hashes OR a.file IN $files
RETURN a.id AS id, a.detail AS detail
ORDER BY id
