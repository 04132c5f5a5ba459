// Neo4j only: `fact` is unique among the plain edges of one type. One constraint for each relationship type of the schema table.
CREATE CONSTRAINT edge_EDGE_TYPE IF NOT EXISTS
FOR ()-[r:EDGE_TYPE]-()
REQUIRE r.fact IS UNIQUE;
