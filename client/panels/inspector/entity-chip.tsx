/** An entity by its mark and name; pressing it selects the entity and brings it into sight. */
import { Button } from "react-aria-components";
import type { EntityRef } from "../../../model/view.ts";
import { useActions } from "../../hooks/use-app.ts";
import { cx } from "../controls/class-names.ts";
import { KindMark } from "../marks/kind-mark.tsx";
import { KIND_NAMES } from "../words/kind-names.ts";
import styles from "./entity-chip.module.css";

interface EntityChipProps {
  readonly entity: EntityRef;
  /** Bare in running text, boxed in a chain of sources. */
  readonly look?: "bare" | "boxed";
}

export function EntityChip({ entity, look = "bare" }: EntityChipProps) {
  const actions = useActions();
  return (
    <Button
      className={cx(styles.chip, look === "boxed" && styles.boxed)}
      onPress={() => void actions.reveal(entity.id)}
      aria-label={`${entity.name}, ${KIND_NAMES[entity.kind]}`}
    >
      <KindMark kind={entity.kind} size={14} />
      <span>{entity.name}</span>
    </Button>
  );
}
