/** Rows of a statement as lists: what the engine is sent says the same as what it was asked. */
import { packRows } from "../../../server/store/embedded/packed-rows.ts";

const STATEMENT = "UNWIND $rows AS row\nMATCH (a:Entity {id: row.source})\nCREATE (f:Fact {key: row.key, source: row.source})";

test("each name gets one place, and each row its values in that order", () => {
  expect(packRows(STATEMENT, { rows: [{ key: "k", source: "s" }, { source: "t" }], more: 1 })).toEqual({
    statement: "UNWIND $rows AS row\nMATCH (a:Entity {id: row[0]})\nCREATE (f:Fact {key: row[1], source: row[0]})",
    params: {
      rows: [
        ["s", "k"],
        ["t", null],
      ],
      more: 1,
    },
  });
});

test("a value that the statement would leave out is refused", () => {
  expect(() => packRows(STATEMENT, { rows: [{ key: "k", source: "s", note: "lost" }] })).toThrow(/note/);
});

test("other statements stay as they are", () => {
  const asked = { statement: "UNWIND $ids AS id\nMATCH (e:Entity {id: id})\nRETURN id", params: { ids: ["a"] } };
  expect(packRows(asked.statement, asked.params)).toEqual(asked);
});

test("a statement that takes rows whole gets maps", () => {
  const rows = [{ id: "a", n: 1 }];
  const asked = { statement: "UNWIND $rows AS row\nCREATE (n:Node {id: row.id})\nSET n = row", params: { rows } };
  expect(packRows(asked.statement, asked.params)).toEqual(asked);
});
