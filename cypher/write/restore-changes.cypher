// The change log as it was, after the store was emptied.
UNWIND $rows AS row
CREATE (c:Change)
SET c = row.props
