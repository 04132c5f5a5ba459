/** A fact as one pressable line: its status as a line mark, what it says, when; pressing it opens its claims. */
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Status } from "../../../model/schema.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import { StatusMark } from "../marks/status-mark.tsx";
import { STATUS_NAMES } from "../words/status-words.ts";
import styles from "./fact-row.module.css";

interface FactRowProps {
  readonly factKey: string;
  /** Null where the claim's fact is not settled, or for the speech layer. */
  readonly status: Status | null;
  readonly children: ReactNode;
  /** Smaller, below: time, or counts. */
  readonly aside?: ReactNode;
  /** The status is among the words already: it need not be read out once more. */
  readonly saysStatus?: boolean;
}

export function FactRow({ factKey, status, children, aside, saysStatus = false }: FactRowProps) {
  const actions = useActions();
  return (
    <Button className={cx(styles.row)} onPress={() => actions.select({ type: "edge", key: factKey })}>
      <StatusMark line={status ?? "speech"} />
      <span className={styles.text}>
        {children}
        {aside ? <span className={styles.aside}>{aside}</span> : null}
        {status && !saysStatus ? <span className={styles.spoken}>, {STATUS_NAMES[status]}</span> : null}
      </span>
    </Button>
  );
}
