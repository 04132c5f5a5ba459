/** The right panel: what is selected, or the overview; scrolls inside, and starts at its top for each new selection. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { speechEnds } from "../../../model/subgraph.ts";
import type { Selection } from "../../core/view-state.ts";
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { EntityPanel } from "./entity-panel.tsx";
import { FactPanel } from "./fact-panel.tsx";
import styles from "./inspector.module.css";
import { OverviewPanel } from "./overview-panel.tsx";
import { SpeechPanel } from "./speech-panel.tsx";

function contentOf(selection: Selection | null): ReactNode {
  if (selection === null) return <OverviewPanel />;
  if (selection.type === "node") return <EntityPanel id={selection.id} />;
  const speech = speechEnds(selection.key);
  return speech ? <SpeechPanel edgeKey={selection.key} {...speech} /> : <FactPanel factKey={selection.key} />;
}

/** Only the canvas, and facts, are shown as a voice has them: what everybody says must not pass for it. */
function LensNote() {
  const speaker = useViewPart((view) => view.speaker);
  return speaker === null ? null : (
    <p className={styles.caution}>The lens is on the canvas. What stands here is what everybody says, not the voice alone.</p>
  );
}

/** `closable` is false inside a sheet, which has its own way to close. */
export function Inspector({ closable = true }: { readonly closable?: boolean }) {
  const selection = useViewPart((view) => view.selection);
  const actions = useActions();
  const key = selection === null ? "overview" : selection.type === "node" ? `node ${selection.id}` : `edge ${selection.key}`;
  return (
    <>
      {selection && closable ? (
        <div className={styles.close}>
          <IconButton icon={X} label="Clear the selection" shortcut="Esc" onPress={() => actions.select(null)} />
        </div>
      ) : null}
      <div className={styles.scroll} key={key}>
        {selection === null || selection.type === "node" ? <LensNote /> : null}
        {contentOf(selection)}
      </div>
    </>
  );
}
