/** The drawing: XML that is whole whatever the names are, with every name and relation in it, and a stated limit. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { fromXmlText } from "../../server/formats/xml/xml-text.ts";
import type { ExportedEntity, ExportSource } from "../../server/service/export/export-source.ts";
import { openExport } from "../../server/service/export/open-export.ts";
import { randomSource } from "../support/export-arbitraries.ts";
import { withJanuary } from "../support/january.ts";
import { written } from "../support/written-files.ts";

interface Drawing {
  /** Tooltips, in the order of the file. */
  readonly titles: readonly string[];
  /** Class attributes of groups. */
  readonly edges: readonly string[];
  readonly marks: number;
  readonly texts: readonly string[];
  readonly numbers: string;
}

/** Throws for what is no well-formed XML. */
function read(file: string): Drawing {
  const [titles, texts, edges]: [string[], string[], string[]] = [[], [], []];
  let [marks, numbers, open] = [0, "", ""];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open = name;
    if (name === "title") titles.push("");
    if (name === "text") texts.push("");
    if (attributes.class?.startsWith("edge ")) edges.push(attributes.class);
    if (attributes.class === "mark") marks += 1;
    numbers += `${attributes.d ?? ""} ${attributes.x ?? ""} ${attributes.y ?? ""} ${attributes.transform ?? ""} `;
  });
  parser.on("text", (text) => {
    const list = open === "title" ? titles : open === "text" ? texts : [];
    if (list.length > 0) list[list.length - 1] = `${list.at(-1)}${text}`;
  });
  parser.on("closetag", () => {
    open = "";
  });
  parser.write(file).close();
  return { titles: titles.map(fromXmlText), edges, marks, texts: texts.map(fromXmlText), numbers };
}

const drawn = async (source: ExportSource): Promise<Drawing> => read((await written("svg", source)).toString("utf8"));

describe("the drawing of January 2022", () => {
  const january = withJanuary();
  const NOW = new Date("2026-01-02T03:04:05.678Z");

  test("has all names and relations, by status, and says what it is of", async () => {
    const { titles, edges, texts, numbers } = await drawn(await openExport(january.store, { all: true, knownOn: "2022-01-31" }, NOW));
    expect(edges).toHaveLength(89);
    expect(edges.filter((name) => name === "edge contested")).toHaveLength(7);
    expect(titles).toContain("National Security Committee of Kazakhstan");
    expect(titles).toContain("Tamga export");
    expect(texts).toEqual(
      expect.arrayContaining(["Karim Masimov", "Corroborated", "Places", "Only what had been published by 31 January 2022"]),
    );
    expect(texts.some((text) => text.startsWith("86 names, 89 relations."))).toBe(true);
    expect(numbers).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("is the same each time, and keeps the places that it is given", async () => {
    const request = {
      ids: ["karim-masimov", "knb", "almaty"],
      positions: { "karim-masimov": [0, 0], knb: [300, 0], almaty: [0, 300] },
    } as const;
    const make = async () =>
      (await written("svg", await openExport(january.store, structuredClone(request) as never, NOW))).toString("utf8");
    const [one, two] = [await make(), await make()];
    expect(two).toBe(one);
    const spot = (name: string): number[] =>
      (new RegExp(`translate\\(([-\\d.]+) ([-\\d.]+)\\)[^>]*><title>${name}`).exec(one) ?? []).slice(1).map(Number);
    const [[ax = 0, ay = 0], [bx = 0], [, cy = 0]] = [spot("Karim Masimov"), spot("National Security"), spot("Almaty")];
    expect(bx).toBeGreaterThan(ax + 50);
    expect(cy).toBeLessThan(ay - 50);
  });
});

test("whatever the names are, it is whole, and every entity has its mark and its name", async () => {
  await fc.assert(
    fc.asyncProperty(randomSource, async (source) => {
      const names: string[] = [];
      for await (const { entity } of source.entities()) names.push(entity.name);
      let lines = 0;
      for await (const _each of source.edges()) lines += 1;
      const { titles, edges, marks, numbers } = await drawn(source);
      expect(titles).toEqual(expect.arrayContaining(names));
      expect(edges).toHaveLength(lines);
      expect(marks).toBeGreaterThanOrEqual(names.length);
      expect(numbers).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 60 },
  );
});

test("more than it can show is refused with the limit and a way out", async () => {
  async function* entities(): AsyncGenerator<ExportedEntity> {
    for (let count = 0; count < 3001; count++) {
      const entity = { id: `e-${count}`, kind: "Person" as const, name: `E ${count}`, aliases: [], ftm: "Person" as const };
      yield { entity, degree: 0, position: null, facts: [] };
    }
  }
  async function* nothing(): AsyncGenerator<never> {}
  const about = { title: "T", scope: [], made: "2026-01-02T03:04:05.678Z", asOf: null, knownOn: null, whole: false };
  const source: ExportSource = { about, entities, edges: nothing, records: nothing, histories: async () => [] };
  await expect(written("svg", source)).rejects.toMatchObject({
    code: "too-large",
    message: expect.stringMatching(/at most 3,000 names.*Gephi/),
  });
});
