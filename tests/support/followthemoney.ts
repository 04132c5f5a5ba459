/** The library followthemoney as the judge of the lines that Tamga writes (tests/formats/requirements.txt). */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { python } from "./python.ts";

/** Runs a script over files of these lines; it finds their names in sys.argv. */
export async function overLines<T>(script: string, ...files: (string | Buffer)[]): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), "tamga-ftm-"));
  try {
    const paths = files.map((lines, index) => {
      const path = join(directory, `${index}.ftm.json`);
      writeFileSync(path, lines);
      return path;
    });
    return await python<T>(script, ...paths);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

interface Judgement {
  /** How many entities of the first file are of each schema. */
  readonly schemata: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

/**
 * Every entity as the library takes it in from a stranger (cleaned=False) and as it validates it: no property and no
 * value may be dropped or changed, none that is required may lack, ids must be distinct, and whatever points at
 * another entity must find one of the right schema in the same file.
 */
const JUDGE = `
import collections, json, sys
from followthemoney import model
from followthemoney.exc import InvalidData
from followthemoney.types import registry

def judge(path):
    with open(path, encoding="utf-8") as file: rows = [json.loads(line) for line in file]
    schemata, problems, counts = {}, [], collections.Counter()
    for row in rows:
        if row["id"] in schemata: problems.append("twice: " + row["id"])
        if not registry.entity.validate(row["id"]) or len(row["id"]) > registry.entity.max_length: problems.append("bad id: " + row["id"])
        schemata[row["id"]] = row["schema"]
        counts[row["schema"]] += 1
    for row in rows:
        where = row["schema"] + " " + row["id"]
        try:
            proxy = model.get_proxy(row, cleaned=False)
            model.get(row["schema"]).validate(row)
        except InvalidData as error:
            problems.append(where + ": " + str(error) + " " + str(error.errors))
            continue
        kept = proxy.to_dict()["properties"]
        for name in sorted(set(kept) | set(row["properties"])):
            if kept.get(name) != row["properties"].get(name):
                problems.append(f"{where}.{name}: {row['properties'].get(name)!r} became {kept.get(name)!r}")
        for name in proxy.schema.required:
            if not proxy.get(name): problems.append(f"{where}: lacks {name}")
        for prop, value in proxy.itervalues():
            if len(value) > prop.max_length: problems.append(f"{where}.{prop.name}: too long")
            if prop.type != registry.entity: continue
            if value not in schemata: problems.append(f"{where}.{prop.name}: {value} is not in the file")
            elif not model.get(schemata[value]).is_a(prop.range): problems.append(f"{where}.{prop.name}: {value} is a {schemata[value]}")
    return {"schemata": counts, "problems": problems}

print(json.dumps([judge(path) for path in sys.argv[1:]]))
`;

export async function judged(...files: (string | Buffer)[]): Promise<Judgement> {
  const all = await overLines<Judgement[]>(JUDGE, ...files);
  return { schemata: all[0]?.schemata ?? {}, problems: all.flatMap(({ problems }) => problems) };
}
