// How Nazarbayev and the CSTO are connected: every shortest path, with the evidence for each step
MATCH (a:Entity {id: 'nursultan-nazarbayev'})
MATCH (b:Entity {id: 'csto'})
MATCH
  p =
    ALLSHORTESTPATHS
    (
    (a)-
      [:HEADED
        |DEPUTY_HEAD_OF
        |PRESIDENT_OF
        |MEMBER_OF
        |FOUNDED
        |EMPLOYED_BY
        |ADVISOR_TO
        |SPOKESPERSON_FOR
        |REPRESENTED
        |ALLY_OF
        |LEADS
        |EDUCATED_AT
        |NATIONAL_OF
        |APPOINTED
        |APPOINTED_TO
        |DISMISSED_FROM
        |RESIGNED_FROM
        |REPLACED
        |SUCCEEDED
        |PART_OF
        |LOCATED_IN
        |CAPITAL_OF
        |FORMER_CAPITAL_OF
        |ESTABLISHED
        |OPERATES
        |ARRESTED_IN
        |ACCUSED_OF
        |UNDER_RESTRICTION
        |CLOSED
        |CLASHED_WITH
        |KILLED
        |FIRED_ON
        |USED_FORCE_AGAINST
        |DEPLOYED_TO
        |DRIVEN_BY
        |PARTICIPATED_IN
        |CAUSED_BY
        |RELATED_TO
        |DEPARTED_FROM
        |BOUND_FOR
        |PRESENT_IN
        |PROTESTED_OVER
        |PUBLISHED
        |REMOVED_FROM
        |INTERVIEWED
        |SCHEDULED_FOR
        |URGED_SUPPORT_FOR
        |DEMANDED_EXIT_OF
        |WANTED
        |PICTURE_CREDIT_FOR*..6]-
    (b))
UNWIND relationships(p) AS r
WITH DISTINCT
  r.fact AS key,
  type(r) AS relation,
  startNode(r).name AS source,
  endNode(r).name AS target
MATCH (f:Fact {key: key})<-[:ASSERTS]-(c:Claim)-[:EVIDENCED_BY]->(s:Sentence)
WITH
  source,
  relation,
  target,
  f.status AS status,
  c.id AS claim,
  s.id AS sentence
ORDER BY sentence
WITH
  source,
  relation,
  target,
  status,
  count(DISTINCT claim) AS claims,
  collect(DISTINCT sentence) AS sentences
RETURN source, relation, target, status, claims, sentences[..3] AS evidence
ORDER BY source, relation, target
