/** What the canvas shows, as rows: the same entities and the same edges, filters included. */
import type { Kind, Status } from "../../../model/schema.ts";
import type { GraphModel } from "../../core/graph-model.ts";
import type { Origin } from "../../core/picture-parts.ts";
import type { Visibility } from "../../core/visibility.ts";
import { stancesInWords } from "../words/status-words.ts";
import { boundsInWords } from "../words/time-words.ts";

export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly subtype: string;
  /** Relations in the whole store, and edges at it that are shown. */
  readonly degree: number;
  readonly shownEdges: number;
  readonly origin: Origin;
  readonly files: readonly number[];
}

export interface EdgeRow {
  readonly key: string;
  readonly from: string;
  readonly fromKind: Kind;
  readonly label: string;
  readonly to: string;
  readonly toKind: Kind;
  /** Null in the speech layer. */
  readonly status: Status | null;
  readonly sources: number;
  readonly stances: string;
  readonly when: string;
  readonly origin: Origin;
  readonly files: readonly number[];
}

export function entityRows({ graph }: GraphModel, { hiddenNodes, hiddenEdges }: Visibility): EntityRow[] {
  const rows: EntityRow[] = [];
  graph.forEachNode((id, { label, kind, subtype, degree, origin, files }) => {
    if (hiddenNodes.has(id)) return;
    const shownEdges = graph.edges(id).filter((key) => !hiddenEdges.has(key)).length;
    rows.push({ id, name: label, kind, subtype: subtype ?? "", degree, shownEdges, origin, files });
  });
  return rows.sort((a, b) => b.degree - a.degree || a.name.localeCompare(b.name));
}

export function edgeRows({ graph }: GraphModel, { hiddenEdges }: Visibility): EdgeRow[] {
  const rows: EdgeRow[] = [];
  graph.forEachEdge((key, edge, _source, _target, from, to) => {
    if (hiddenEdges.has(key)) return;
    const isFact = edge.layer === "fact";
    rows.push({
      key,
      from: from.label,
      fromKind: from.kind,
      label: edge.label,
      to: to.label,
      toKind: to.kind,
      status: isFact ? edge.status : null,
      sources: isFact ? edge.sources : 0,
      stances: stancesInWords(edge),
      when: isFact ? (boundsInWords(edge.bounds) ?? "") : "",
      origin: edge.origin,
      files: edge.files,
    });
  });
  return rows.sort((a, b) => Number(a.status === null) - Number(b.status === null) || a.from.localeCompare(b.from));
}
