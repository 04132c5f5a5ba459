/** Facts as nodes, tied to their subjects and objects. */
import type { Fact } from "../../../model/fact.ts";
import { canonicalJson } from "./canonical-json.ts";
import { inChunks } from "./chunks.ts";
import { factProps } from "./fact-properties.ts";
import type { FactChange } from "./plan-facts.ts";
import type { Writer } from "./transaction.ts";
import { writeEdges } from "./write-edges.ts";
import { WRITE } from "./write-queries.ts";

const isChange = ({ before, after }: FactChange): boolean =>
  JSON.stringify(before) !== JSON.stringify(after) && canonicalJson(before) !== canonicalJson(after);

/** Brings facts and their edges from how they stood to how they stand. */
export async function writeFacts(writer: Writer, all: readonly FactChange[]): Promise<void> {
  const { send } = writer;
  const changes = all.filter(isChange);
  const created = changes.flatMap(({ before, after }) => (before === null && after !== null ? [after] : []));
  const updated = changes.flatMap(({ before, after }) => (before !== null && after !== null ? [after] : []));
  const removed = changes.flatMap(({ before, after }) => (before !== null && after === null ? [before.key] : []));
  await createFacts(writer, created);
  await inChunks(updated, (facts) => send(WRITE.updateFacts, { rows: facts.map(row) }));
  await inChunks(removed, (keys) => send(WRITE.deleteFacts, { keys }));
  await writeEdges(writer, changes);
}

const row = (fact: Fact) => ({ key: fact.key, subject: fact.subject, props: factProps(fact) });

export async function createFacts({ send }: Writer, facts: readonly Fact[]): Promise<void> {
  await inChunks(
    facts.filter(({ object }) => object === null),
    (chunk) => send(WRITE.createLiteralFacts, { rows: chunk.map(row) }),
  );
  await inChunks(
    facts.flatMap((fact) => (fact.object === null ? [] : { ...row(fact), object: fact.object })),
    (rows) => send(WRITE.createEntityFacts, { rows }),
  );
}
