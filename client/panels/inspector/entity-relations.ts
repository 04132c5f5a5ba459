/** The plain edges on the canvas at one entity, grouped by predicate and direction, in the words of that direction. */
import { PREDICATES, type PredicateId, type Status } from "../../../model/schema.ts";
import type { EntityRef } from "../../../model/view.ts";
import type { GraphModel } from "../../core/graph-model.ts";
import type { Origin } from "../../core/picture-parts.ts";
import { boundsInWords } from "../words/time-words.ts";

export interface RelationRow {
  readonly key: string;
  readonly other: EntityRef;
  readonly status: Status;
  /** Who has it, while files are open. */
  readonly origin: Origin;
  readonly files: readonly number[];
  /** Post held and time, as far as known. */
  readonly aside: string;
}

export interface RelationGroup {
  readonly id: string;
  readonly predicate: PredicateId;
  readonly label: string;
  readonly rows: readonly RelationRow[];
}

export function relationGroups({ graph }: GraphModel, entity: string): RelationGroup[] {
  if (!graph.hasNode(entity)) return [];
  const groups = new Map<string, { predicate: PredicateId; label: string; rows: RelationRow[] }>();
  graph.forEachEdge(entity, (key, data, source, target) => {
    if (data.layer !== "fact") return;
    const isOut = source === entity;
    const otherId = isOut ? target : source;
    const other = graph.getNodeAttributes(otherId);
    const definition = PREDICATES[data.predicate];
    // What reads the same both ways is one group.
    const isEven = definition.label === definition.inverseLabel;
    const id = isEven ? data.predicate : `${data.predicate} ${isOut ? "out" : "in"}`;
    const group = groups.get(id) ?? { predicate: data.predicate, label: isOut ? definition.label : definition.inverseLabel, rows: [] };
    group.rows.push({
      key,
      other: { id: otherId, name: other.label, kind: other.kind },
      status: data.status,
      origin: data.origin,
      files: data.files,
      aside: [data.position, boundsInWords(data.bounds)].filter(Boolean).join(" · "),
    });
    groups.set(id, group);
  });
  return [...groups]
    .map(([id, { predicate, label, rows }]) => ({
      id,
      predicate,
      label,
      rows: rows.sort((a, b) => a.other.name.localeCompare(b.other.name)),
    }))
    .sort((a, b) => b.rows.length - a.rows.length || a.label.localeCompare(b.label));
}
