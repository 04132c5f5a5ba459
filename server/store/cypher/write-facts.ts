/** Facts as nodes, tied to their subjects and objects. */
import { isEqualJson } from "../../../model/equal-json.ts";
import type { FactVersion } from "../../../model/fact-history.ts";
import { changedFactProps, factProps } from "../../graph-form/fact-properties.ts";
import { inChunks } from "./chunks.ts";
import type { FactChange } from "./plan-facts.ts";
import type { Writer } from "./transaction.ts";
import { writeEdges } from "./write-edges.ts";
import { WRITE } from "./write-queries.ts";

const isChange = ({ before, after }: FactChange): boolean => !isEqualJson(before, after);

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
  await inChunks(updated, (chunk) =>
    send(WRITE.updateFacts, { rows: chunk.map(({ key, before, after }) => ({ key, props: changedFactProps(before, after) })) }),
  );
  await inChunks(removed, (chunk) => send(WRITE.deleteFacts, { keys: chunk.map(({ key }) => key) }));
  await writeEdges(writer, changes);
  return changes;
}

/** Each fact is given by its versions. */
export async function createFacts({ send }: Writer, facts: readonly (readonly FactVersion[])[]): Promise<void> {
  const hasObject = (versions: readonly FactVersion[]): boolean => versions.at(-1)?.fact.object !== null;
  await inChunks(
    facts.filter((versions) => !hasObject(versions)),
    (chunk) => send(WRITE.createLiteralFacts, { rows: chunk.map(factProps) }),
  );
  await inChunks(facts.filter(hasObject), (chunk) => send(WRITE.createEntityFacts, { rows: chunk.map(factProps) }));
}
