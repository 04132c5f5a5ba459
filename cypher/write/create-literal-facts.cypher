UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
CREATE
  (f:Fact
    {
      key: row.key,
      subject: row.subject,
      value: row.value,
      num: row.num,
      numMax: row.numMax,
      unit: row.unit,
      comparator: row.comparator,
      datatype: row.datatype,
      predicate: row.predicate,
      status: row.status,
      sources: row.sources,
      asserts: row.asserts,
      denials: row.denials,
      withheld: row.withheld,
      position: row.position,
      fromMin: row.fromMin,
      fromMax: row.fromMax,
      toMin: row.toMin,
      toMax: row.toMax,
      eventMin: row.eventMin,
      eventMax: row.eventMax,
      rivals: row.rivals,
      documents: row.documents,
      firstKnown: row.firstKnown,
      knownFrom: row.knownFrom,
      formerStatuses: row.formerStatuses,
      detail: row.detail
    })
CREATE (f)-[:SUBJECT]->(s)
