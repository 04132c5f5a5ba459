/** Facts as nodes, tied to their subjects and objects. */
import type { FactVersion } from "../../../model/fact-history.ts";
import { canonicalJson } from "../../graph-form/canonical-json.ts";
import { factProps } from "../../graph-form/fact-properties.ts";
import { inChunks } from "./chunks.ts";
import type { FactChange } from "./plan-facts.ts";
import type { Writer } from "./transaction.ts";
import { writeEdges } from "./write-edges.ts";
import { WRITE } from "./write-queries.ts";

const isChange = ({ before, after }: FactChange): boolean =>
  JSON.stringify(before) !== JSON.stringify(after) && canonicalJson(before) !== canonicalJson(after);

/** Brings facts and their edges from how they stood to how they stand. Returns the facts that changed. */
export async function writeFacts(writer: Writer, all: readonly FactChange[]): Promise<FactChange[]> {
  const { send } = writer;
  const changes = all.filter(isChange);
  const created = changes.filter(({ before, after }) => before.length === 0 && after.length > 0);
  const updated = changes.filter(({ before, after }) => before.length > 0 && after.length > 0);
  const removed = changes.filter(({ before, after }) => before.length > 0 && after.length === 0);
  await createFacts(
    writer,
    created.map(({ after }) => after),
  );
  await inChunks(updated, (chunk) => send(WRITE.updateFacts, { rows: chunk.map(({ key, after }) => ({ key, props: factProps(after) })) }));
  await inChunks(removed, (chunk) => send(WRITE.deleteFacts, { keys: chunk.map(({ key }) => key) }));
  await writeEdges(writer, changes);
  return changes;
}

/** Each fact is given by its versions. */
export async function createFacts({ send }: Writer, facts: readonly (readonly FactVersion[])[]): Promise<void> {
  const rows = facts.flatMap((versions) => {
    const fact = versions.at(-1)?.fact;
    return fact ? { key: fact.key, subject: fact.subject, object: fact.object, props: factProps(versions) } : [];
  });
  await inChunks(
    rows.flatMap(({ object, ...row }) => (object === null ? row : [])),
    (chunk) => send(WRITE.createLiteralFacts, { rows: chunk }),
  );
  await inChunks(
    rows.flatMap(({ object, ...row }) => (object === null ? [] : { ...row, object })),
    (chunk) => send(WRITE.createEntityFacts, { rows: chunk }),
  );
}
