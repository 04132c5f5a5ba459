/**
 * Whether what is derived agrees with the records, some subjects at a time, so that memory does not grow with the
 * store. Mending happens where the fault was seen, in the same transaction, behind the lock that writers take.
 */
import type { VerifyOptions, VerifyReport } from "../graph-store.ts";
import type { ChangeLog, Mend } from "./change-log.ts";
import { inChunks } from "./chunks.ts";
import type { CypherEngine } from "./cypher-engine.ts";
import { examineDerived } from "./examine-derived.ts";
import { examineClaims, examineEntities } from "./examine-records.ts";
import { type Findings, noFindings } from "./findings.ts";
import { FIRST_DAYS, NO_FIRST_DAYS, readFirstDays } from "./first-days.ts";
import { readIdentity } from "./identity.ts";
import { mend } from "./mend.ts";
import { type Reader, readerOf } from "./query.ts";
import { countOf } from "./read-entities.ts";
import { READ } from "./read-queries.ts";
import { inTransaction, type Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

const SUBJECTS_AT_ONCE = 200;
/** A store that is wrong all over is told of, not listed line by line. */
const MAX_LINES = 1000;

export async function verifyStore(
  engine: CypherEngine,
  log: ChangeLog,
  options: VerifyOptions,
  logMend: (mend: Mend) => Promise<unknown>,
): Promise<VerifyReport> {
  const { read } = readerOf(engine.read);
  const ids = (await read(READ.entityIds, {})).map(({ id }) => id).sort();
  const problems: string[] = [];
  const checked = { claims: 0, facts: 0, edges: 0 };
  let unlisted = 0;
  const note = (lines: readonly string[]): void => {
    const room = MAX_LINES - problems.length;
    problems.push(...lines.slice(0, room));
    unlisted += Math.max(0, lines.length - room);
  };
  const pass = async (examine: (reader: Reader, chunk: readonly string[]) => Promise<Findings>, repair: Repair): Promise<void> => {
    for (let from = 0; from < ids.length; from += SUBJECTS_AT_ONCE) {
      const findings = await examineChunk(
        engine,
        log,
        options.mend,
        (reader) => examine(reader, ids.slice(from, from + SUBJECTS_AT_ONCE)),
        repair,
      );
      note(findings.problems);
      for (const kind of ["claims", "facts", "edges"] as const) checked[kind] += findings.checked[kind];
    }
  };

  await pass(examineSubjects, mend);
  await pass(examineCounted, mendCounted);
  note(await examineStrays(engine, options.mend, checked));
  if (unlisted > 0) problems.push(`… and ${unlisted} more`);
  const mended = options.mend && problems.length > 0;
  if (mended) await logMend({ problems: problems.length + unlisted, by: options.by ?? null });
  return { checked, problems, mended };
}

type Repair = (writer: Writer, findings: Findings) => Promise<void>;

async function examineChunk(
  engine: CypherEngine,
  log: ChangeLog,
  mending: boolean,
  examine: (reader: Reader) => Promise<Findings>,
  repair: Repair,
): Promise<Findings> {
  const first = await examine(readerOf(engine.read));
  if (!mending || first.problems.length === 0) return first;
  return inTransaction(engine, async (writer) => {
    await log.begin(writer);
    // Someone may have written since: what is mended is what is wrong behind the lock.
    const findings = await examine(writer);
    await repair(writer, findings);
    return findings;
  });
}

async function examineSubjects(reader: Reader, subjects: readonly string[]): Promise<Findings> {
  const findings = noFindings();
  const identity = await readIdentity(reader);
  await examineEntities(reader, subjects, identity, findings);
  const claims = await examineClaims(reader, subjects, identity, findings);
  await examineDerived(reader, subjects, claims, findings);
  return findings;
}

async function examineCounted(reader: Reader, ids: readonly string[]): Promise<Findings> {
  const { read } = reader;
  const findings = noFindings();
  const rows = await read(READ.entityProperties, { ids: [...ids] });
  const counted = new Map((await read(READ.countedDegrees, { ids: [...ids] })).map(({ id, n }) => [id, n]));
  for (const { id, props } of rows) {
    const degree = counted.get(id) ?? 0;
    if (props.degree === degree) continue;
    findings.problems.push(`degree of ${id} is ${String(props.degree)}, it has ${degree} edges`);
    findings.degrees.push({ id, degree });
  }
  const first = await readFirstDays(reader, ids);
  for (const { id, props } of rows) {
    const days = first.get(id) ?? NO_FIRST_DAYS;
    if (FIRST_DAYS.every((name) => (props[name] ?? null) === days[name])) continue;
    findings.problems.push(`the days from which ${id} is known, has edges and speaks or is spoken of are not what the records say`);
    findings.firstDays.push({ id, ...days });
  }
  return findings;
}

const mendCounted: Repair = async ({ send }, { degrees, firstDays }) => {
  await inChunks(degrees, (rows) => send(WRITE.setDegrees, { rows }));
  await inChunks(firstDays, (rows) => send(WRITE.setFirstDays, { rows }));
};

/** Claims and facts that no subject led to. Claims are records: only facts can be removed. */
async function examineStrays(
  engine: CypherEngine,
  mending: boolean,
  checked: { readonly claims: number; readonly facts: number },
): Promise<string[]> {
  const { read } = readerOf(engine.read);
  const claims = countOf(await read(READ.countClaims, {})) - checked.claims;
  const strays = countOf(await read(READ.countStrayFacts, {}));
  if (strays > 0 && mending) await inTransaction(engine, ({ send }) => send(WRITE.deleteStrayFacts, {}));
  return [
    ...(claims > 0 ? [`${claims} claims are about no known entity: load their dataset again`] : []),
    ...(strays > 0 ? [`${strays} facts are about no entity`] : []),
  ];
}
