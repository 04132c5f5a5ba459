/** Relations on the canvas by predicate; how many are not on it is said, with the way to bring them. */
import { useMemo, useState } from "react";
import { count } from "../../../model/counted.ts";
import { useGraphVersion } from "../../hooks/use-app.ts";
import { TextButton } from "../controls/text-button.tsx";
import { FileSign } from "../layers/layer-mark.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { type RelationGroup, relationGroups } from "./entity-relations.ts";
import { FactRow } from "./fact-row.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";

const AT_FIRST = 6;

interface RelationsProps {
  readonly entity: string;
  /** In the whole store; null for what the store does not have. */
  readonly total: number | null;
  /** Shown elsewhere in the panel. */
  readonly except: readonly string[];
}

export function Relations({ entity, total, except }: RelationsProps) {
  const { version, model } = useGraphVersion();
  const groups = useMemo(() => relationGroups(model, entity), [model, entity, version]);
  const onCanvas = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const hidden = new Set(except);
  const shown = groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ key }) => !hidden.has(key)) }))
    .filter(({ rows }) => rows.length > 0);
  const missing = total === null ? 0 : total - onCanvas;
  if (total === 0 || (shown.length === 0 && missing <= 0)) return null;
  return (
    <Section title="Relations" size={shown.reduce((sum, { rows }) => sum + rows.length, 0)}>
      {total !== null && missing > 0 ? (
        <p className={styles.quiet}>{`${count(onCanvas)} of ${count(total)} are in the picture; expand to bring in more.`}</p>
      ) : null}
      {shown.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </Section>
  );
}

function Group({ group }: { readonly group: RelationGroup }) {
  const [all, setAll] = useState(false);
  const rows = all ? group.rows : group.rows.slice(0, AT_FIRST);
  return (
    <div className={styles.group}>
      <h4 className={styles.groupName}>
        {group.label} <span className={styles.quiet}>{count(group.rows.length)}</span>
      </h4>
      <ul>
        {rows.map(({ key, other, status, aside, files, origin }) => (
          <li key={key}>
            <FactRow factKey={key} status={status} aside={aside}>
              <span className={styles.other}>
                <KindMark kind={other.kind} size={14} />
                {other.name}
                <FileSign files={files} origin={origin} />
              </span>
            </FactRow>
          </li>
        ))}
      </ul>
      {rows.length < group.rows.length ? (
        <TextButton look="quiet" onPress={() => setAll(true)}>{`Show all ${count(group.rows.length)}`}</TextButton>
      ) : null}
    </div>
  );
}
