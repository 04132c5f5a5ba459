/** Entities and claims: whether their properties, name words and relationships say what their records say. */
import type { z } from "zod";
import { claimSchema } from "../../../model/claim.ts";
import { entitySchema } from "../../../model/entity.ts";
import type { DatedClaim } from "../../../model/fact-history.ts";
import { groupBy } from "../../../model/group-by.ts";
import { canonicalClaim, type Identity } from "../../../model/identity.ts";
import { canonicalJson } from "../../graph-form/canonical-json.ts";
import { claimProps, entityProps } from "../../graph-form/record-properties.ts";
import { collectChunks } from "./chunks.ts";
import { claimTies } from "./claim-ties.ts";
import { entityGroups } from "./entity-groups.ts";
import { Comparison, type Findings } from "./findings.ts";
import { readDays } from "./publication-days.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

function safeDetail<T extends z.ZodType>(schema: T, detail: string | null): z.output<T> | null {
  try {
    return schema.parse(JSON.parse(detail ?? ""));
  } catch {
    return null;
  }
}

/** The record itself is what the rest is compared with. */
const withoutDetail = ({ detail: _, ...props }: Readonly<Record<string, unknown>>): string => canonicalJson(props);

export async function examineEntities(reader: Reader, ids: readonly string[], identity: Identity, findings: Findings): Promise<void> {
  const { read } = reader;
  const rows = (await read(READ.entityProperties, { ids: [...ids] })).map((row) => ({
    ...row,
    entity: safeDetail(entitySchema, row.detail),
  }));
  const words = groupBy(await read(READ.wordsOfEntities, { ids: [...ids] }), ({ id }) => id);
  const groups = await entityGroups(
    reader,
    rows.flatMap(({ entity }) => entity ?? []),
    identity,
  );
  for (const { id, entity, props, labels } of rows) {
    const group = groups.get(id);
    if (entity === null || group === undefined) {
      findings.problems.push(`entity ${id} has no record: it was not written by a load`);
      continue;
    }
    // Others may have set properties of their own: only ours are compared.
    const { detail: _, ...wanted } = { ...entityProps(entity), ...group.props };
    const said = Object.fromEntries(Object.keys(wanted).map((name) => [name, props[name] ?? null]));
    const same =
      canonicalJson(said) === canonicalJson(wanted) &&
      [...labels].sort().join() === ["Entity", entity.kind].sort().join() &&
      (words.get(id) ?? [])
        .map(({ word }) => word)
        .sort()
        .join(" ") === group.words.join(" ");
    if (same) continue;
    findings.problems.push(`entity ${id}: its label, properties or name keys are not what the record says`);
    findings.entities.push(entity);
  }
}

/** Returns the claims whose subjects these entities are, as they read, with the days of their documents. */
export async function examineClaims(
  reader: Reader,
  subjects: readonly string[],
  identity: Identity,
  findings: Findings,
): Promise<DatedClaim[]> {
  const { read } = reader;
  const rows = await read(READ.claimsOfSubjects, { ids: [...subjects] });
  const ties = await collectChunks(
    rows.map(({ id }) => id),
    (ids) => read(READ.tiesOfClaims, { ids }),
  );
  const comparison = new Comparison();
  const claims = new Map<string, DatedClaim>();
  const records = rows.map(({ id, detail, props }) => ({ id, props, record: safeDetail(claimSchema, detail) }));
  const dayOf = await readDays(
    reader,
    records.flatMap(({ record }) => record?.document ?? []),
  );
  for (const { id, record, props } of records) {
    if (record === null) {
      findings.problems.push(`claim ${id} has no record: it was not written by a load`);
      continue;
    }
    const claim = canonicalClaim(record, identity);
    const published = dayOf(claim.document);
    claims.set(id, { claim, published });
    if (claim !== record) findings.records.set(id, record);
    comparison.stored(id, withoutDetail(props));
    comparison.expected(id, withoutDetail(claimProps(claim, published, record)), ...claimTies(claim));
  }
  for (const { id, type, target } of ties) if (claims.has(id)) comparison.stored(id, `${type} ${target}`);
  for (const { key, verdict } of comparison.differences()) {
    const dated = claims.get(key);
    if (!dated) continue;
    findings.problems.push(`claim ${key} with its relationships ${verdict}`);
    findings.claims.push(dated.claim);
  }
  findings.checked.claims += rows.length;
  return [...claims.values()];
}
