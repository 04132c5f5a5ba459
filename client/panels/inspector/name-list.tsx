/** Other names and spellings; those that no article uses are set apart. */
import { useState } from "react";
import type { Alias } from "../../../model/entity.ts";
import { cx } from "../controls/class-names.ts";
import { TextButton } from "../controls/text-button.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";

const AT_FIRST = 8;

export function NameList({ aliases }: { readonly aliases: readonly Alias[] }) {
  const [all, setAll] = useState(false);
  if (aliases.length === 0) return null;
  const shown = all ? aliases : aliases.slice(0, AT_FIRST);
  return (
    <Section title="Also called" size={aliases.length}>
      <ul className={styles.names}>
        {shown.map(({ text, occurs }) => (
          <li
            key={text}
            className={cx(styles.alias, !occurs && styles.aliasFromElsewhere)}
            title={occurs ? "Used in the articles" : "A spelling from elsewhere"}
          >
            {text}
          </li>
        ))}
        {shown.length < aliases.length ? (
          <li>
            <TextButton look="quiet" onPress={() => setAll(true)}>
              {`${aliases.length - shown.length} more`}
            </TextButton>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
