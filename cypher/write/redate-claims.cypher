// The day of a document's publication is on its claims as well: what was known on a day is asked of them.
UNWIND $rows AS row
MATCH (c:Claim {document: row.document})
SET c.published = row.published
