/** What the canvas shows of what there is: "89 of 89 relations, 63 of 86 entities shown". */
import { count, counted } from "../../../model/counted.ts";
import type { GraphSummary } from "../../core/app.ts";
import type { FileLayer } from "../../core/file-layer.ts";
import { useAlone, useGraphSummary } from "../../hooks/use-app.ts";
import { useHealth } from "../../hooks/use-records.ts";
import styles from "./legend.module.css";

export function TruthLine() {
  const summary = useGraphSummary();
  const health = useHealth();
  const alone = useAlone();
  return (
    <p className={styles.truth} role="status" aria-live="polite">
      {truthInWords(summary, health.data?.counts.entities ?? 0, alone)}
    </p>
  );
}

/** `inStore` is how many entities the store has; `alone` the file that is looked at alone. */
export function truthInWords({ nodes, relations, ofFiles }: GraphSummary, inStore: number, alone: FileLayer | null = null): string {
  if (alone !== null) {
    const drawn = { relations: relations.shown + ofFiles.relations.shown, nodes: nodes.shown + ofFiles.nodes.shown };
    return `Only ${alone.name}: ${count(drawn.relations)} of ${counted(alone.edges.size, "relation")}, ${count(drawn.nodes)} of ${counted(alone.nodes.size, "entity", "entities")} shown`;
  }
  // The picture may hold fewer entities than the store: then the store's number is the honest one.
  const entities = Math.max(nodes.total, inStore);
  const truth = `${count(relations.shown)} of ${count(relations.total)} relations, ${count(nodes.shown)} of ${count(entities)} entities shown`;
  if (ofFiles.nodes.total + ofFiles.relations.total === 0) return truth;
  const more = `${counted(ofFiles.relations.shown, "relation")} and ${counted(ofFiles.nodes.shown, "entity", "entities")}`;
  return `${truth}; besides, ${more} that only files have`;
}
