/** What the list is about: what is selected, until the reader asks for everything; and back. */
import { X } from "lucide-react";
import { speechEnds } from "../../../model/subgraph.ts";
import type { Selection } from "../../core/view-state.ts";
import { useActions, useGraphVersion, useStoreSelection, useViewPart } from "../../hooks/use-app.ts";
import { useEntity } from "../../hooks/use-records.ts";
import { TextButton } from "../controls/text-button.tsx";
import styles from "./contradictions-panel.module.css";

export interface Scope {
  readonly filter: { readonly about: string | null; readonly fact: string | null };
  /** What is selected, whether the list is about it or not. */
  readonly selected: Scope["filter"];
}

const EVERYTHING = "In everything that is loaded";
const NOTHING = { about: null, fact: null } as const;

function filterOf(selection: Selection | null): Scope["filter"] {
  if (selection === null) return NOTHING;
  if (selection.type === "node") return { about: selection.id, fact: null };
  const speech = speechEnds(selection.key);
  return speech ? { about: speech.subject, fact: null } : { about: null, fact: selection.key };
}

export function useScope(): Scope {
  const selection = useStoreSelection();
  const isOfAll = useViewPart((view) => view.lists.isOfAll);
  const selected = filterOf(selection);
  return { filter: isOfAll ? NOTHING : selected, selected };
}

export function ScopeLine({ scope }: { readonly scope: Scope }) {
  const { model } = useGraphVersion();
  const actions = useActions();
  const { about, fact } = scope.selected;
  const isDrawn = about !== null && model.graph.hasNode(about);
  const entity = useEntity(about !== null && !isDrawn ? about : null);
  if (about === null && fact === null) return <p className={styles.scope}>{EVERYTHING}</p>;
  const isOfAll = scope.filter !== scope.selected;
  const name = about === null ? "the selected relation" : isDrawn ? model.graph.getNodeAttribute(about, "label") : entity.data?.entity.name;
  return (
    <p className={styles.scope}>
      {isOfAll ? EVERYTHING : `About ${name ?? "what is selected"}`}
      {isOfAll ? (
        <TextButton look="quiet" onPress={() => actions.setLists({ isOfAll: false })}>
          {`Only about ${name ?? "what is selected"}`}
        </TextButton>
      ) : (
        <TextButton icon={X} look="quiet" onPress={() => actions.setLists({ isOfAll: true })}>
          Show all
        </TextButton>
      )}
    </p>
  );
}
