// Words that no name has any more.
UNWIND $ids AS id
MATCH (w:NameWord {id: id})
WHERE NOT EXISTS { (w)-[:IN_NAME]->(:Entity) }
DETACH DELETE w
