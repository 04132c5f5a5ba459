// TIE_TYPE stands for what the record of a claim says, all of it or one type. Links between claims are records of their own.
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[r:TIE_TYPE]->()
DELETE r
