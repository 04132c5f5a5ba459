/** Writes what verify found wrong anew: away with what is there, in with what the records give. */
import { KIND_IDS } from "../../../model/schema.ts";
import { entityProps } from "../../graph-form/record-properties.ts";
import { DATED_LAYER } from "../../graph-form/statement-files.ts";
import { inChunks } from "./chunks.ts";
import { writeEntityGroups } from "./entity-groups.ts";
import type { Findings } from "./findings.ts";
import { readIdentity } from "./identity.ts";
import { readDays } from "./publication-days.ts";
import type { Writer } from "./transaction.ts";
import { linkStances, rewriteClaims } from "./write-claims.ts";
import { createEdges } from "./write-edges.ts";
import { createFacts } from "./write-facts.ts";
import { WRITE } from "./write-queries.ts";
import { createSpeech } from "./write-speech.ts";

export async function mend(writer: Writer, findings: Findings): Promise<void> {
  const { send } = writer;
  await mendEntities(writer, findings);
  await inChunks(findings.facts, (facts) => send(WRITE.deleteFacts, { keys: facts.map(({ key }) => key) }));
  await createFacts(
    writer,
    findings.facts.map(({ expected }) => expected),
  );
  const claims = [...new Map(findings.claims.map((claim) => [claim.id, claim])).values()];
  const now = await readDays(
    writer,
    claims.map(({ document }) => document),
  );
  await rewriteClaims(writer, claims, findings.records, now);
  await linkStances(writer, claims);
  await inChunks(findings.edges, (edges) =>
    send(WRITE.deleteEdgesBetween, { rows: edges.map(({ type, source, target }) => ({ type, source, target })) }, DATED_LAYER),
  );
  await createEdges(
    writer,
    findings.edges.flatMap(({ expected }) => expected),
  );
  await inChunks(findings.speech, (rows) => send(WRITE.deleteSpeech, { rows: rows.map(({ speaker, subject }) => ({ speaker, subject })) }));
  await createSpeech(
    send,
    findings.speech.flatMap(({ expected }) => expected ?? []),
  );
}

async function mendEntities(writer: Writer, { entities }: Findings): Promise<void> {
  const { send } = writer;
  await inChunks(entities, (chunk) =>
    send(WRITE.updateEntities, { rows: chunk.map((entity) => ({ id: entity.id, props: entityProps(entity) })) }),
  );
  for (const kind of KIND_IDS) {
    const others = entities.filter((entity) => entity.kind !== kind).map(({ id }) => id);
    const own = entities.filter((entity) => entity.kind === kind).map(({ id }) => id);
    await inChunks(others, (ids) => send(WRITE.removeKind, { ids }, kind));
    await inChunks(own, (ids) => send(WRITE.addKind, { ids }, kind));
  }
  await writeEntityGroups(
    writer,
    entities.map(({ id }) => id),
    await readIdentity(writer),
  );
}
