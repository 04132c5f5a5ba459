// Speaker and reporter are written along: every claim has one of each.
UNWIND $rows AS row
MATCH (speaker:Entity {id: row.speaker})
MATCH (reporter:Entity {id: row.reporter})
CREATE
  (c:Claim
    {
      id: row.id,
      document: row.document,
      published: row.published,
      fact: row.fact,
      subject: row.subject,
      predicate: row.predicate,
      object: row.object,
      value: row.value,
      num: row.num,
      numMax: row.numMax,
      unit: row.unit,
      comparator: row.comparator,
      datatype: row.datatype,
      position: row.position,
      polarity: row.polarity,
      modality: row.modality,
      attribution: row.attribution,
      speaker: row.speaker,
      reporter: row.reporter,
      rootSource: row.rootSource,
      statedOn: row.statedOn,
      statedMin: row.statedMin,
      statedMax: row.statedMax,
      saidBy: row.saidBy,
      fromMin: row.fromMin,
      fromMax: row.fromMax,
      toMin: row.toMin,
      toMax: row.toMax,
      eventMin: row.eventMin,
      eventMax: row.eventMax,
      cue: row.cue,
      cueStart: row.cueStart,
      cueEnd: row.cueEnd,
      inferred: row.inferred,
      ambiguity: row.ambiguity,
      note: row.note,
      review: row.review,
      extractedBy: row.extractedBy,
      detail: row.detail,
      reading: row.reading
    })
CREATE (c)-[:STATED_BY]->(speaker)
CREATE (c)-[:REPORTED_BY]->(reporter)
