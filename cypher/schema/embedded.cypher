// Grafeo only: a uniqueness constraint has no index behind it there, so each key gets one (without it, inserts are quadratic).
CREATE INDEX entity_id_key IF NOT EXISTS
FOR (n:Entity)
ON (n.id);
CREATE INDEX article_id_key IF NOT EXISTS
FOR (n:Article)
ON (n.id);
CREATE INDEX sentence_id_key IF NOT EXISTS
FOR (n:Sentence)
ON (n.id);
CREATE INDEX mention_id_key IF NOT EXISTS
FOR (n:Mention)
ON (n.id);
CREATE INDEX claim_id_key IF NOT EXISTS
FOR (n:Claim)
ON (n.id);
CREATE INDEX fact_key_key IF NOT EXISTS
FOR (n:Fact)
ON (n.key);
CREATE INDEX name_word_id_key IF NOT EXISTS
FOR (n:NameWord)
ON (n.id);
CREATE INDEX name_trigram_id_key IF NOT EXISTS
FOR (n:NameTrigram)
ON (n.id);
CREATE INDEX merge_id_key IF NOT EXISTS
FOR (n:EntityMerge)
ON (n.id);
CREATE INDEX change_id_key IF NOT EXISTS
FOR (n:Change)
ON (n.id);
CREATE INDEX change_part_id_key IF NOT EXISTS
FOR (n:ChangePart)
ON (n.id);
CREATE INDEX change_log_id_key IF NOT EXISTS
FOR (n:ChangeLog)
ON (n.id);
