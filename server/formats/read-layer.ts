/** A file as a picture beside the store: nothing is kept, and its facts are rolled up from its own claims alone. */
import type { Claim } from "../../model/claim.ts";
import { counted } from "../../model/counted.ts";
import type { Entity } from "../../model/entity.ts";
import { AppError } from "../../model/errors.ts";
import { edgeType, type Fact, factClaims, rollUp } from "../../model/fact.ts";
import { groupBy } from "../../model/group-by.ts";
import { type ImportedLayer, type LayerEntity, type LayerFact, MAX_LAYER_CLAIMS, MAX_LAYER_ENTITIES } from "../../model/import.ts";
import { factEdge, type SubgraphEdge, type SubgraphNode, toSubgraph } from "../../model/subgraph.ts";
import type { DatasetCheck } from "../dataset/check-dataset.ts";
import type { RecordKind, RecordOf } from "../dataset/dataset-files.ts";
import { readRecords } from "../dataset/read-dataset.ts";
import { finder } from "../service/export/cite-facts.ts";
import type { CitedFact } from "../service/export/export-source.ts";
import { factStatement } from "../service/fact-view.ts";
import { citationOf } from "./citation.ts";
import { demandSound, using } from "./import-file.ts";
import { type GivenFile, type ReadOptions, readGraphFile } from "./read-file.ts";

/** Throws `too-large` for a file that a page could not show, and `validation` for one that is not sound. */
export async function readLayer(file: GivenFile, options: ReadOptions): Promise<ImportedLayer> {
  return using(await readGraphFile(file, options), async ({ check, remarks }) => {
    demandSound(file, check);
    const counts = check.counts;
    if (counts.entities > MAX_LAYER_ENTITIES || counts.claims > MAX_LAYER_CLAIMS) {
      const has = `${file.name} has ${counts.entities} entities and ${counts.claims} claims`;
      throw new AppError("too-large", `${has}: a layer may have ${MAX_LAYER_ENTITIES} and ${MAX_LAYER_CLAIMS}. Load it into the store.`);
    }
    const [entities, claims] = [await all(check, "entities"), await all(check, "claims")];
    const facts = rollUp(claims, await all(check, "links"));
    const drawn = facts.filter(isDrawn);
    const edges = drawn.flatMap((fact) => factEdge(fact) ?? []);
    const nodes = toNodes(entities, edges);
    const keys = new Set(nodes.map(({ key }) => key));
    const tell = await teller(check, entities, claims);
    const others = groupBy(
      facts.filter((fact) => !isDrawn(fact) && keys.has(fact.subject)),
      ({ subject }) => subject,
    );
    const page = { shown: nodes.length, total: nodes.length, next: null };
    return {
      name: file.name,
      graph: toSubgraph(nodes, edges, page),
      remarks: [...remarks, ...remarkOnUndrawn(entities, keys, claims)],
      entities: Object.fromEntries(entities.filter(({ id }) => keys.has(id)).flatMap((entity) => tell.entity(entity, others))),
      facts: Object.fromEntries(drawn.map((fact) => [fact.key, tell.fact(fact)])),
    };
  });
}

/** What nobody asserts is no line of a picture. */
const isDrawn = (fact: Fact): boolean => edgeType(fact) !== null;

/** Who only says something is met where it is cited. */
function remarkOnUndrawn(entities: readonly Entity[], drawn: ReadonlySet<string>, claims: readonly Claim[]): string[] {
  const voices = new Set(claims.flatMap(({ speaker, reporter, reportedVia, cites }) => [speaker, reporter, ...reportedVia, ...cites]));
  const left = entities.filter(({ id }) => !drawn.has(id) && !voices.has(id)).length;
  return left === 0 ? [] : [`${counted(left, "entity", "entities")} that no relation touches ${left === 1 ? "is" : "are"} not drawn.`];
}

async function all<K extends RecordKind>({ directory, schemas }: DatasetCheck, kind: K): Promise<RecordOf[K][]> {
  const records: RecordOf[K][] = [];
  for await (const { record } of readRecords(directory, kind, undefined, schemas)) records.push(record);
  return records;
}

/** Speakers and publishers that no edge touches are no part of the picture, as in an overview of the store. */
function toNodes(entities: readonly Entity[], edges: readonly SubgraphEdge[]): SubgraphNode[] {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) for (const id of new Set([source, target])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const drawn = edges.length === 0 ? entities : entities.filter(({ id }) => degrees.has(id));
  return drawn.map(({ id, name, kind, subtype = null, unnamed = false, contested = false }) => ({
    key: id,
    attributes: { label: name, kind, subtype, unnamed, contested, degree: degrees.get(id) ?? 0 },
  }));
}

/** What the file says of its facts and entities, with who says it. */
async function teller(check: DatasetCheck, entities: readonly Entity[], claims: readonly Claim[]) {
  const records: Pick<CitedFact, "entityOf" | "documentOf" | "sentenceOf"> = {
    entityOf: finder(entities, "entity"),
    documentOf: finder(await all(check, "documents"), "document"),
    sentenceOf: finder(await all(check, "sentences"), "sentence"),
  };
  const claimOf = finder(claims, "claim");
  const fact = (each: Fact): LayerFact => ({
    key: each.key,
    statement: factStatement(each, records.entityOf),
    status: each.status,
    claims: factClaims(each)
      .map(claimOf)
      .map((claim) => ({ ...citationOf(claim, records), note: claim.note ?? null })),
  });
  const entity = ({ id, aliases, note }: Entity, others: ReadonlyMap<string, Fact[]>): [string, LayerEntity][] => {
    const facts = (others.get(id) ?? []).map(fact);
    if (aliases.length === 0 && note === undefined && facts.length === 0) return [];
    return [[id, { aliases: aliases.map(({ text }) => text), note: note ?? null, facts }]];
  };
  return { fact, entity };
}
