/** Rows as text: what a program reads comes back as it was, what a terminal or spreadsheet shows does no harm. */
import { formatRows } from "../../../server/commands/format-rows.ts";

const csv = (...values: unknown[]) =>
  [
    ...formatRows(
      "csv",
      ["a"],
      values.map((value) => [value]),
    ),
  ]
    .slice(1)
    .join("");
const table = (columns: string[], rows: unknown[][]) => [...formatRows("table", columns, rows)].join("").split("\n");

test("CSV quotes what it must, doubles quotes, and leaves nulls empty", () => {
  expect(csv('say "x", y', "two\nlines", null, 1.5, -3, true, ["a", 1])).toBe(
    '"say ""x"", y"\r\n"two\nlines"\r\n\r\n1.5\r\n-3\r\ntrue\r\n"[""a"",1]"\r\n',
  );
});

test.each(["=1+1", "+1", "-1", "@cmd", "\tx"])("CSV text that a spreadsheet would run is text: %j", (text) => {
  expect(csv(text).startsWith("'")).toBe(true);
});

test("a table lines up by characters, also beyond the BMP and with combining marks", () => {
  expect(
    table(
      ["n", "x"],
      [
        ["🚤🚤", 1],
        ["e\u0301", 2],
      ],
    ),
  ).toEqual(["n   x", "──  ─", "🚤🚤  1", "e\u0301   2", "2 rows", ""]);
});

test("a table cuts long cells visibly and keeps control characters from the terminal", () => {
  const [, , long, control] = table(["n"], [["y".repeat(200)], ["a\u001b[31mb\nc"]]);
  expect(long).toBe(`${"y".repeat(79)}…`);
  expect(control).toBe("a [31mb c");
});

test("nodes and relationships are short", () => {
  const node = { $: "node", labels: ["Entity", "Person"], properties: { id: "ana" } };
  const edge = { $: "relationship", type: "HEADED", properties: {} };
  expect(table(["n", "r"], [[node, edge]])[2]).toBe('(:Entity:Person {"id":"ana"})  [:HEADED {}]');
});

test("an empty result is an empty list, and no line", () => {
  expect([...formatRows("json", ["a"], [])].join("")).toBe("[]\n");
  expect([...formatRows("jsonl", ["a"], [])].join("")).toBe("");
  expect([...formatRows("csv", ["a"], [])].join("")).toBe("a\r\n");
});
