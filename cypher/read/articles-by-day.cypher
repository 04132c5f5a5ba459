MATCH (a:Article)
RETURN a.published AS day, count(a) AS n
ORDER BY day
