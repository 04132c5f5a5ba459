// A day that is null leaves what is there.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
WHERE
  (row.knownFrom IS NOT NULL AND
    (e.knownFrom IS NULL OR row.knownFrom < e.knownFrom)) OR
  (row.linkedFrom IS NOT NULL AND
    (e.linkedFrom IS NULL OR row.linkedFrom < e.linkedFrom)) OR
  (row.spokenFrom IS NOT NULL AND
    (e.spokenFrom IS NULL OR row.spokenFrom < e.spokenFrom))
SET
  e.knownFrom =
    CASE
      WHEN e.knownFrom IS NULL OR row.knownFrom < e.knownFrom THEN row.knownFrom
      ELSE e.knownFrom
    END,
  e.linkedFrom =
    CASE
      WHEN
        e.linkedFrom IS NULL OR row.linkedFrom < e.linkedFrom
        THEN row.linkedFrom
      ELSE e.linkedFrom
    END,
  e.spokenFrom =
    CASE
      WHEN
        e.spokenFrom IS NULL OR row.spokenFrom < e.spokenFrom
        THEN row.spokenFrom
      ELSE e.spokenFrom
    END
