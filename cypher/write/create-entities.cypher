// KIND_LABEL stands for the label of a kind of the schema table.
UNWIND $rows AS row
CREATE
  (e:Entity:KIND_LABEL
    {
      id: row.id,
      name: row.name,
      kind: row.kind,
      ftm: row.ftm,
      aliases: row.aliases,
      nameKeys: row.nameKeys,
      subtype: row.subtype,
      unnamed: row.unnamed,
      contested: row.contested,
      note: row.note,
      country: row.country,
      acled: row.acled,
      cameo: row.cameo,
      date: row.date,
      degree: row.degree,
      detail: row.detail
    })
