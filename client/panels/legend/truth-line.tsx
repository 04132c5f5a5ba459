/** What the canvas shows of what there is: "89 of 89 relations, 63 of 86 entities shown". */
import { useGraphSummary } from "../../hooks/use-app.ts";
import { useHealth } from "../../hooks/use-records.ts";
import { count } from "../words/status-words.ts";
import styles from "./legend.module.css";

export function TruthLine() {
  const { nodes, relations } = useGraphSummary();
  const health = useHealth();
  // The picture may hold fewer entities than the store: then the store's number is the honest one.
  const entities = Math.max(nodes.total, health.data?.counts.entities ?? 0);
  return (
    <p className={styles.truth} role="status" aria-live="polite">
      {`${count(relations.shown)} of ${count(relations.total)} relations, ${count(nodes.shown)} of ${count(entities)} entities shown`}
    </p>
  );
}
