/** The right panel: what is selected, or the overview; scrolls inside, and starts at its top for each new selection. */
import { X } from "lucide-react";
import { speechEnds } from "../../../model/subgraph.ts";
import type { FileLayer } from "../../core/file-layer.ts";
import type { Selection } from "../../core/view-state.ts";
import { useApp } from "../../hooks/app-context.ts";
import { useActions, useLayers, useViewPart } from "../../hooks/use-app.ts";
import { useRemote } from "../../hooks/use-remote.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { AlsoInFiles, FileEntityPanel, FileFactPanel, SaidOfEntity, SaidOfFact } from "../layers/file-panels.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { EntityPanel } from "./entity-panel.tsx";
import { FactPanel } from "./fact-panel.tsx";
import styles from "./inspector.module.css";
import { OverviewPanel } from "./overview-panel.tsx";
import { SpeechPanel } from "./speech-panel.tsx";

function Content({ selection }: { readonly selection: Selection | null }) {
  const layers = useLayers();
  if (selection === null) return <OverviewPanel />;
  if (selection.type === "node") {
    const files = layers.filter(({ isShown, nodes }) => isShown && nodes.has(selection.id));
    return <EntityAndFiles id={selection.id} files={files} />;
  }
  const { key } = selection;
  const speech = speechEnds(key);
  if (speech) return <SpeechPanel edgeKey={key} {...speech} />;
  const files = layers.filter(({ isShown, edges }) => isShown && edges.has(key));
  return files.length === 0 ? <FactPanel factKey={key} /> : <FactAndFiles factKey={key} files={files} />;
}

function EntityAndFiles({ id, files }: { readonly id: string; readonly files: readonly FileLayer[] }) {
  const { isForeign } = useApp();
  if (files.length > 0 && isForeign(id)) return <FileEntityPanel id={id} files={files} />;
  return (
    <>
      <LensNote />
      <EntityPanel id={id} aside={<AlsoInFiles files={files} />} />
      <SaidOfEntity id={id} files={files} />
    </>
  );
}

/** A fact that nobody asserts is no edge of the store's pictures, so the store is asked by the key whether it has it. */
function FactAndFiles({ factKey, files }: { readonly factKey: string; readonly files: readonly FileLayer[] }) {
  const { api, isForeign } = useApp();
  const isUnsure = isForeign(factKey);
  const asked = useRemote(isUnsure ? factKey : null, (signal) => api.factParties([factKey], null, signal));
  if (asked.state === "loading") return <Skeleton label="Asking the store for the fact" lines={6} />;
  if (isUnsure && (asked.data?.length ?? 0) === 0) {
    return (
      <>
        {asked.state === "error" ? <p className={styles.caution}>The store cannot be asked now whether it has this too.</p> : null}
        <FileFactPanel factKey={factKey} files={files} />
      </>
    );
  }
  return (
    <>
      <FactPanel factKey={factKey} aside={<AlsoInFiles files={files} />} />
      <SaidOfFact factKey={factKey} files={files} />
    </>
  );
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
        {selection === null ? <LensNote /> : null}
        <Content selection={selection} />
      </div>
    </>
  );
}
