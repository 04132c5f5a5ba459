/** What the list is about: what is selected, until the reader asks for everything. */
import { X } from "lucide-react";
import { useState } from "react";
import { speechEnds } from "../../../model/subgraph.ts";
import type { Selection } from "../../core/view-state.ts";
import { useGraphVersion, useViewPart } from "../../hooks/use-app.ts";
import { useEntity } from "../../hooks/use-records.ts";
import { TextButton } from "../controls/text-button.tsx";
import styles from "./contradictions-panel.module.css";

export interface Scope {
  readonly filter: { readonly about: string | null; readonly fact: string | null };
  readonly widen: () => void;
}

const NOTHING = { about: null, fact: null } as const;

function filterOf(selection: Selection | null): Scope["filter"] {
  if (selection === null) return NOTHING;
  if (selection.type === "node") return { about: selection.id, fact: null };
  const speech = speechEnds(selection.key);
  return speech ? { about: speech.subject, fact: null } : { about: null, fact: selection.key };
}

export function useScope(): Scope {
  const selection = useViewPart((view) => view.selection);
  const [widened, setWidened] = useState<Selection | null>(null);
  return { filter: widened === selection ? NOTHING : filterOf(selection), widen: () => setWidened(selection) };
}

export function ScopeLine({ scope }: { readonly scope: Scope }) {
  const { model } = useGraphVersion();
  const { about, fact } = scope.filter;
  const isDrawn = about !== null && model.graph.hasNode(about);
  const entity = useEntity(about !== null && !isDrawn ? about : null);
  if (about === null && fact === null) return <p className={styles.scope}>In everything that is loaded</p>;
  const name = about === null ? "the selected relation" : isDrawn ? model.graph.getNodeAttribute(about, "label") : entity.data?.entity.name;
  return (
    <p className={styles.scope}>
      {`About ${name ?? "what is selected"}`}
      <TextButton icon={X} look="quiet" onPress={scope.widen}>
        Show all
      </TextButton>
    </p>
  );
}
