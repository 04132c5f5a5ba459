/** Who else the entity is: what was merged into it and why, and what it may be the same as. Either can be decided here. */
import type { EntityDetail, MergeView } from "../../../model/view.ts";
import { useActions } from "../../hooks/use-app.ts";
import { ConfirmButton } from "../controls/confirm-button.tsx";
import { madeInWords } from "../words/merge-words.ts";
import { EntityChip } from "./entity-chip.tsx";
import styles from "./identity-section.module.css";
import { Section } from "./section.tsx";

export function IdentitySection({ detail }: { readonly detail: EntityDetail }) {
  const { merged, hypotheses, entity } = detail;
  return (
    <>
      {merged.length > 0 ? (
        <Section title="Merged into this" size={merged.length}>
          <ul className={styles.list}>
            {merged.map(({ merge, aliases }) => (
              <Merged key={merge.id} merge={merge} names={aliases.map(({ text }) => text)} />
            ))}
          </ul>
        </Section>
      ) : null}
      {hypotheses.length > 0 ? (
        <Section title="May be the same as" size={hypotheses.length}>
          <ul className={styles.list}>
            {hypotheses.map((merge) => (
              <Hypothesis key={merge.id} merge={merge} entity={entity.id} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Merged({ merge, names }: { readonly merge: MergeView; readonly names: readonly string[] }) {
  const { undoMerge } = useActions();
  return (
    <li className={styles.item}>
      <p className={styles.name}>{`also ${merge.from.name}`}</p>
      {names.length > 0 ? <p className={styles.quiet}>{`called ${names.join(", ")}`}</p> : null}
      <Reason merge={merge} lead="merged because" />
      <ConfirmButton
        label="Undo merge"
        question={`${merge.from.name} and ${merge.into.name} are shown apart again.`}
        onConfirm={() => undoMerge(merge.id)}
      />
    </li>
  );
}

/** The other end may stand either way round; a merged name of this entity is named, for it is the one in doubt. */
function Hypothesis({ merge, entity }: { readonly merge: MergeView; readonly entity: string }) {
  const { undoMerge, acceptMerge } = useActions();
  const other = merge.from.id === entity ? merge.into : merge.from;
  const kindsDiffer = merge.from.kind !== merge.into.kind;
  return (
    <li className={styles.item}>
      <EntityChip entity={other} />
      <Reason merge={merge} lead="because" />
      <div className={styles.buttons}>
        <ConfirmButton
          label="Accept"
          question={`${merge.from.name} is merged into ${merge.into.name}${kindsDiffer ? ", though they are of different kinds" : ""}.`}
          onConfirm={() => acceptMerge(merge.id, kindsDiffer)}
        />
        <ConfirmButton
          label="Reject"
          question="The hypothesis is turned down; nothing else changes."
          onConfirm={() => undoMerge(merge.id)}
        />
      </div>
    </li>
  );
}

function Reason({ merge, lead }: { readonly merge: MergeView; readonly lead: string }) {
  return (
    <>
      <p>
        {`${lead} `}
        <q>{merge.reason}</q>
      </p>
      <p className={styles.quiet}>{madeInWords(merge)}</p>
    </>
  );
}
