/** One row of the legend: its mark, its name, how many are shown, and the switch that filters it. */
import type { ReactNode } from "react";
import { Switch } from "react-aria-components";
import { count } from "../../../model/counted.ts";
import type { ShownOf } from "../../core/app.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import styles from "./legend.module.css";

interface LegendRowProps {
  readonly mark: ReactNode;
  readonly name: string;
  readonly counts: ShownOf;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** "12", or "8 of 12" while something is filtered. */
export const shownInWords = ({ shown, total }: ShownOf): string => (shown === total ? count(total) : `${count(shown)} of ${count(total)}`);

export function LegendRow({ mark, name, counts, isOn, onToggle }: LegendRowProps) {
  return (
    <Switch className={cx(controls.switch, styles.row)} isSelected={isOn} onChange={onToggle}>
      <span className={styles.mark}>{mark}</span>
      <span className={styles.name}>{name}</span>
      <span className={styles.count}>{shownInWords(counts)}</span>
      <span className={controls.track} aria-hidden="true" />
    </Switch>
  );
}
