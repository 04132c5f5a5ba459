/** A part of the inspector under its heading; long lists can be folded. */
import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "react-aria-components";
import { count } from "../../../model/counted.ts";
import { cx } from "../controls/class-names.ts";
import styles from "./section.module.css";

interface SectionProps {
  readonly title: string;
  readonly size?: number;
  readonly children: ReactNode;
  readonly folds?: boolean;
  readonly startsFolded?: boolean;
}

export function Section({ title, size, children, folds = false, startsFolded = false }: SectionProps) {
  const id = useId();
  const [folded, setFolded] = useState(startsFolded);
  const heading = (
    <>
      {title}
      {size === undefined ? null : <span className={styles.size}>{count(size)}</span>}
    </>
  );
  return (
    <section className={styles.section} aria-labelledby={id}>
      {folds ? (
        <h3 id={id} className={styles.heading}>
          <Button className={cx(styles.fold)} aria-expanded={!folded} onPress={() => setFolded(!folded)}>
            <ChevronRight size={14} aria-hidden className={styles.arrow} />
            {heading}
          </Button>
        </h3>
      ) : (
        <h3 id={id} className={styles.heading}>
          {heading}
        </h3>
      )}
      {folded ? null : children}
    </section>
  );
}
