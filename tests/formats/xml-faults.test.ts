/**
 * Bad GEXF and GraphML: each fault is refused with its line and reason, in bounded memory, and at once: however long the
 * file is, little of it is read (bytes are counted, for seconds depend on the machine).
 */
import type { FormatId } from "../../model/export.ts";
import type { InputFile } from "../../server/formats/imported.ts";
import { fileOf, itemsIn } from "../support/written-files.ts";

const GEXF = (graph: string, head = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${head}<gexf version="1.3">\n<graph defaultedgetype="directed">\n${graph}\n</graph>\n</gexf>\n`;
const GRAPHML = (graph: string, keys = "") => `<graphml>\n${keys}\n<graph edgedefault="directed">\n${graph}\n</graph>\n</graphml>\n`;

const NODES = '<nodes>\n<node id="a"/>\n<node id="b"/>\n</nodes>\n';
const LAUGHS = `<!DOCTYPE gexf [\n<!ENTITY a "haha">\n<!ENTITY b "&a;&a;&a;&a;">\n<!ENTITY c "&b;&b;&b;&b;">\n]>\n`;
const OUTSIDE = '<!DOCTYPE gexf [<!ENTITY f SYSTEM "file:///etc/passwd">]>\n';

const FAULTS: readonly (readonly [what: string, format: FormatId, file: string | Buffer, message: RegExp])[] = [
  ["entities that multiply", "gexf", GEXF('<nodes><node id="&c;"/></nodes>', LAUGHS), /^bad: line 6 has a DOCTYPE: .*Remove the DOCTYPE/],
  ["an external entity", "gexf", GEXF('<nodes><node id="a" label="&f;"/></nodes>', OUTSIDE), /^bad: line 2 has a DOCTYPE/],
  ["a DOCTYPE without entities", "graphml", `<!DOCTYPE graphml SYSTEM "g.dtd">\n${GRAPHML("")}`, /^bad: line 1 has a DOCTYPE/],
  ["an entity that nobody declared", "gexf", GEXF('<nodes>\n<node id="&nbsp;"/></nodes>'), /^bad: line 5 is broken XML: undefined entity/],
  ["a tag that is closed by another", "gexf", GEXF('<nodes>\n<node id="a">\n</nodes>'), /^bad: line 6 is broken XML: unexpected close tag/],
  ["a file that was cut off", "gexf", GEXF(NODES).slice(0, 120), /^bad: line 6 is broken XML: unclosed tag/],
  ["an empty file", "graphml", "", /^bad: line 1 is broken XML: document must contain a root element/],
  ["an attribute twice", "gexf", GEXF('<nodes><node id="a" id="b"/></nodes>'), /^bad: line 4 is broken XML: duplicate attribute/],
  ["a control character", "gexf", GEXF('<nodes><node id="a\u0001"/></nodes>'), /^bad: line 4 is broken XML: disallowed character/],
  ["no XML at all", "gexf", "id,label\na,b\n", /^bad: line \d is broken XML: /],
  ["another kind of XML", "gexf", "<html>\n<body/></html>", /^bad: line 1 begins with <html>: a GEXF file begins with <gexf>/],
  ["GraphML given as GEXF", "gexf", GRAPHML(""), /^bad: line 1 begins with <graphml>/],
  ["GEXF given as GraphML", "graphml", GEXF(""), /^bad: line 2 begins with <gexf>: a GraphML file begins with <graphml>/],
  ["no node", "gexf", GEXF("<nodes/>"), /there was no node/],
  [
    "an edge to no node",
    "gexf",
    GEXF(`${NODES}<edges>\n<edge id="1" source="a" target="b"/>\n<edge id="2" source="a" target="c"/></edges>`),
    /^bad: line 10 has an edge that ends at "c", which is no node of the file/,
  ],
  [
    "an edge from no node, before the nodes",
    "graphml",
    GRAPHML('<edge source="x" target="a"/>\n<node id="a"/>'),
    /^bad: line 4 has an edge that ends at "x"/,
  ],
  ["an edge without a target", "graphml", GRAPHML('<node id="a"/>\n<edge source="a"/>'), /^bad: line 5 has an edge without a target/],
  ["a node without an id", "gexf", GEXF('<nodes>\n<node label="a"/></nodes>'), /^bad: line 5 has a node without an id/],
  ["a node twice", "gexf", GEXF('<nodes>\n<node id="a"/>\n<node id="a"/></nodes>'), /^bad: line 6 has a second node with the id "a"/],
  ["a node twice", "graphml", GRAPHML('<node id="a"/>\n<node id="a"/>'), /^bad: line 5 has a second node with the id "a"/],
  [
    "an edge twice",
    "gexf",
    GEXF(`${NODES}<edges><edge id="1" source="a" target="b"/>\n<edge id="1" source="b" target="a"/></edges>`),
    /^bad: line 9 has a second edge with the id "1"/,
  ],
  [
    "a value for no attribute",
    "gexf",
    GEXF('<nodes>\n<node id="a"><attvalues>\n<attvalue for="7" value="x"/></attvalues></node></nodes>'),
    /^bad: line 6 has a value for "7", which the file declares as no attribute of nodes/,
  ],
  ["a key twice", "graphml", GRAPHML("", '<key id="k" for="node"/>\n<key id="k" for="node"/>'), /^bad: line 3 declares the attribute "k"/],
  [
    "too many attributes declared",
    "graphml",
    GRAPHML("", Array.from({ length: 1001 }, (_, each) => `<key id="k${each}" for="node"/>`).join("\n")),
    /^bad: line 1002 declares more than 1000 attributes of nodes/,
  ],
  ["an edge of many ends", "graphml", GRAPHML('<node id="a"/>\n<hyperedge/>'), /^bad: line 5 has a hyperedge/],
  ["UTF-16", "gexf", Buffer.from(`\ufeff${GEXF(NODES)}`, "utf16le"), /^bad: line 1 is UTF-16: save it as UTF-8/],
  ["UTF-16 without a mark", "graphml", Buffer.from(GRAPHML(""), "utf16le"), /^bad: line 1 is UTF-16/],
  [
    "Latin-1 that says so",
    "gexf",
    Buffer.from(GEXF('<nodes><node id="é"/></nodes>').replace("UTF-8", "ISO-8859-1"), "latin1"),
    /^bad: line 1 declares the encoding ISO-8859-1: save it as UTF-8/,
  ],
  [
    "Latin-1 that does not say so",
    "gexf",
    Buffer.from(GEXF(`${NODES}${"\n".repeat(100_000)}<nodes>\n<node id="né"/></nodes>`), "latin1"),
    /^bad: line 100009 has a byte \(0xE9\) that is not UTF-8/,
  ],
  ["a compressed file", "gexf", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), /^bad: line 1 is compressed \(gzip\)/],
  ["a zip file", "graphml", Buffer.from("PK\u0003\u0004 and so on"), /^bad: line 1 is a zip file/],
];

test.each(FAULTS)("%s in %s", async (_what, format, file, message) => {
  await expect(itemsIn(format, fileOf(file, "bad"))).rejects.toMatchObject({ code: "validation", message: expect.stringMatching(message) });
});

const GIGABYTES_2 = 2_000_000_000;

/** A head, then the same piece until two gigabytes are full; `read` says how much of it was asked for. */
function endless(head: string, piece: string | (() => string)): InputFile & { read: () => number } {
  let total = 0;
  const next = typeof piece === "string" ? () => piece : piece;
  return {
    name: "endless",
    read: () => total,
    async *bytes() {
      yield Buffer.from(head);
      while (total < GIGABYTES_2) {
        let block = "";
        while (block.length < 60_000) block += next();
        const bytes = Buffer.from(block);
        total += bytes.length;
        yield bytes;
      }
    },
  };
}

let count = 0;
const numbered = (make: (each: number) => string) => (): string => {
  count += 1;
  return make(count);
};
const random = (): string => String.fromCharCode(...Array.from({ length: 50 }, () => 32 + Math.floor(Math.random() * 90)));
const open = "<gexf><graph>";

const NONSENSE: readonly (readonly [what: string, file: () => ReturnType<typeof endless>, message: RegExp])[] = [
  ["random characters", () => endless("", random), /line 1 is broken XML/],
  ["zero bytes", () => endless("", "\u0000".repeat(100)), /line 1 is not text/],
  ["spaces", () => endless("", " ".repeat(1000)), /of more than 100000 characters/],
  ["a text that does not end", () => endless(open, "lorem ipsum "), /of more than 16000000 characters/],
  ["an attribute that does not end", () => endless(`${open}<node id="`, "lorem ipsum "), /of more than 16000000 characters/],
  ["a comment that does not end", () => endless(`${open}<!--`, "lorem ipsum "), /of more than 16000000 characters/],
  ["a DOCTYPE that does not end", () => endless("<!DOCTYPE gexf [", '<!ENTITY a "b">'), /of more than 100000 characters/],
  [
    "attributes without end",
    () =>
      endless(
        `${open}<node `,
        numbered((each) => `a${each}="" `),
      ),
    /more than 100 attributes/,
  ],
  [
    "nodes in nodes",
    () =>
      endless(
        open,
        numbered((each) => `<nodes><node id="${each}">`),
      ),
    /nested more than 100 deep/,
  ],
  ["tags of no graph", () => endless(open, "<a/>"), /32000000 characters without a node or an edge/],
  ["comments", () => endless(open, "<!-- -->"), /of more than 16000000 characters/],
  ["the same node", () => endless(`${open}<nodes>`, '<node id="a"/>\n'), /line 2 has a second node/],
  [
    "attributes declared",
    () =>
      endless(
        `${open}<attributes class="node">`,
        numbered((each) => `<attribute id="${each}"/>`),
      ),
    /more than 1000/,
  ],
  [
    "values of one node",
    () =>
      endless(
        `${open}<attributes class="node"><attribute id="v"/></attributes><node id="a">`,
        `<attvalue for="v" value="${"x".repeat(1000)}"/>`,
      ),
    /more than 16000000 characters of attributes/,
  ],
  ["times of one node", () => endless(`${open}<node id="a">`, '<spell start="1"/>'), /more times than/],
  [
    "a text cut by comments",
    () => endless(`${open}<attributes class="node"><attribute id="v"><default>`, `${"x".repeat(10_000)}<!---->`),
    /has too long a text/,
  ],
];

test.each(NONSENSE)("two gigabytes of nonsense: %s", async (_what, make, message) => {
  const file = make();
  global.gc?.();
  const before = process.memoryUsage().rss;
  await expect(itemsIn("gexf", file)).rejects.toMatchObject({ code: "validation", message: expect.stringMatching(message) });
  expect(file.read()).toBeLessThan(48_000_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
});

test("tags in the data of GraphML end too", async () => {
  const text = endless('<graphml><graph><node id="a"><data key="d">', `${"x".repeat(10_000)}<b/>`);
  await expect(itemsIn("graphml", text)).rejects.toMatchObject({ message: expect.stringMatching(/line 1 has a text of more than/) });
  const data = endless('<graphml><graph><node id="a">', `<data key="d">${"x".repeat(1000)}</data>`);
  await expect(itemsIn("graphml", data)).rejects.toMatchObject({ message: expect.stringMatching(/of attributes/) });
  expect(text.read() + data.read()).toBeLessThan(96_000_000);
});
