UNWIND $rows AS row
CREATE
  (m:Mention
    {
      id: row.id,
      document: row.document,
      type: row.type,
      start: row.start,
      end: row.end,
      sha256: row.sha256,
      detail: row.detail
    })
