/** The head of an entity's panel: its kind, its name, the facts at a glance; what else is to be said of it stands below. */
import type { ReactNode } from "react";
import type { Kind } from "../../../model/schema.ts";
import { KindMark } from "../marks/kind-mark.tsx";
import { KIND_NAMES } from "../words/kind-names.ts";
import styles from "./inspector.module.css";

interface EntityHeadProps {
  readonly kind: Kind;
  readonly name: string;
  /** Those that say nothing are left out. */
  readonly facts: readonly (string | null | undefined | false)[];
  readonly children: ReactNode;
}

export const EntityHead = ({ kind, name, facts, children }: EntityHeadProps) => (
  <header className={styles.head}>
    <p className={styles.kind}>
      <KindMark kind={kind} size={18} />
      {KIND_NAMES[kind]}
    </p>
    <h2 className={styles.name}>{name}</h2>
    <p className={styles.quiet}>{facts.filter(Boolean).join(" · ")}</p>
    {children}
  </header>
);
