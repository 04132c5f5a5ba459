/** Contradictions as cards, the largest first, with a switch for each kind. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { CONTRADICTION_KINDS } from "../../../model/contradiction.ts";
import { count } from "../../../model/counted.ts";
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { useContradictions } from "../../hooks/use-voices.ts";
import { cx } from "../controls/class-names.ts";
import controls from "../controls/controls.module.css";
import { TextButton } from "../controls/text-button.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { KIND_WORDS } from "../words/contradiction-words.ts";
import { ContradictionCard } from "./contradiction-card.tsx";
import styles from "./contradictions-panel.module.css";
import type { Scope } from "./scope.tsx";

export function ContradictionList({ filter: { about, fact } }: { readonly filter: Scope["filter"] }) {
  const kinds = useViewPart((view) => view.lists.contradictionKinds);
  const actions = useActions();
  const query = { ...(about ? { about } : {}), ...(fact ? { fact } : {}), ...(kinds.length > 0 ? { kind: kinds } : {}), limit: 10 };
  const remote = useContradictions(query);
  const page = remote.data?.page;
  return (
    <div className={styles.list}>
      <div className={styles.filters}>
        <ToggleButtonGroup
          aria-label="Kinds of contradiction"
          selectionMode="multiple"
          className={cx(styles.kinds)}
          selectedKeys={kinds}
          onSelectionChange={(keys) => actions.setLists({ contradictionKinds: CONTRADICTION_KINDS.filter((kind) => keys.has(kind)) })}
        >
          {CONTRADICTION_KINDS.map((kind) => (
            <ToggleButton key={kind} id={kind} className={cx(controls.choice)}>
              {KIND_WORDS[kind].name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <p className={styles.count} role="status">
          {page ? `${count(page.shown)} of ${count(page.total)} shown` : ""}
        </p>
      </div>
      {remote.state === "error" && remote.problem ? <ProblemNotice problem={remote.problem} onRetry={remote.retry} /> : null}
      {remote.state === "loading" ? <Skeleton label="Looking for contradictions" lines={6} /> : null}
      {page?.total === 0 ? <Nothing isFiltered={kinds.length > 0} isScoped={about !== null || fact !== null} /> : null}
      <ul className={styles.cards} aria-label="Contradictions">
        {(remote.data?.contradictions ?? []).map((contradiction) => (
          <li key={contradiction.id}>
            <ContradictionCard contradiction={contradiction} />
          </li>
        ))}
      </ul>
      {remote.more ? (
        <div>
          <TextButton onPress={remote.more}>Show more</TextButton>
        </div>
      ) : null}
    </div>
  );
}

function Nothing({ isFiltered, isScoped }: { readonly isFiltered: boolean; readonly isScoped: boolean }) {
  const where = isScoped ? "about what is selected" : "in what is loaded";
  return (
    <p className={styles.empty}>
      {isFiltered
        ? `No contradiction of this kind ${where}. Switch another kind on, or all off.`
        : `No two sources contradict each other ${where}.${isScoped ? " “Show all” lists the others." : ""}`}
    </p>
  );
}
