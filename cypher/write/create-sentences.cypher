UNWIND $rows AS row
CREATE
  (s:Sentence
    {
      id: row.id,
      document: row.document,
      idx: row.idx,
      kind: row.kind,
      start: row.start,
      end: row.end,
      sha256: row.sha256,
      paraphrase: row.paraphrase,
      detail: row.detail
    })
