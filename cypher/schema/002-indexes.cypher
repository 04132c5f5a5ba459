// What reads start from, on both databases.
CREATE INDEX entity_kind IF NOT EXISTS
FOR (n:Entity)
ON (n.kind);
CREATE INDEX entity_degree IF NOT EXISTS
FOR (n:Entity)
ON (n.degree);
CREATE INDEX article_hash IF NOT EXISTS
FOR (n:Article)
ON (n.sha256);
CREATE INDEX claim_fact IF NOT EXISTS
FOR (n:Claim)
ON (n.fact);
CREATE INDEX claim_subject IF NOT EXISTS
FOR (n:Claim)
ON (n.subject);
CREATE INDEX claim_document IF NOT EXISTS
FOR (n:Claim)
ON (n.document);
CREATE INDEX claim_predicate IF NOT EXISTS
FOR (n:Claim)
ON (n.predicate);
CREATE INDEX claim_review IF NOT EXISTS
FOR (n:Claim)
ON (n.review);
CREATE INDEX fact_subject IF NOT EXISTS
FOR (n:Fact)
ON (n.subject);
CREATE INDEX fact_object IF NOT EXISTS
FOR (n:Fact)
ON (n.object);
CREATE INDEX fact_predicate IF NOT EXISTS
FOR (n:Fact)
ON (n.predicate);
CREATE INDEX fact_status IF NOT EXISTS
FOR (n:Fact)
ON (n.status);
CREATE INDEX claim_root_source IF NOT EXISTS
FOR (n:Claim)
ON (n.rootSource);
