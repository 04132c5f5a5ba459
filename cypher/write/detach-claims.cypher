// All that the record of a claim says, but not the links between claims: those are records of their own.
UNWIND $ids AS id
MATCH
  (c:Claim {id: id})-
    [r:STATED_BY
      |REPORTED_BY
      |REPORTED_VIA
      |CITES
      |ABOUT
      |EVIDENCED_BY
      |RESPONDS_TO
      |ASSERTS
      |DENIES
      |WITHHOLDS]->
  ()
DELETE r
