/** The element of the canvas. React draws it once; what is in it belongs to sigma-view.ts. */
import { useEffect, useRef, useState } from "react";
import { counted } from "../../model/counted.ts";
import type { ModelNode } from "../core/graph-model.ts";
import { signOf } from "../core/layer-sign.ts";
import { useApp } from "../hooks/app-context.ts";
import { useViewPart } from "../hooks/use-app.ts";
import type { Atlas } from "./canvas/atlas-pixels.ts";
import styles from "./graph-canvas.module.css";
import { createLayoutRunner } from "./layout/layout-runner.ts";
import { takePicture } from "./picture/take-picture.ts";
import { mountSigmaView } from "./sigma-view.ts";

const LABEL =
  "Network of entities and their relations. Arrow keys walk among neighbours, Enter selects and then expands, Delete hides, plus, minus and 0 zoom and fit. The table has the same content.";

/** `atlas` must not change while the canvas is there. */
export function GraphCanvas({ atlas }: { readonly atlas: Atlas }) {
  const app = useApp();
  const element = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    if (!element.current || !stage.current) return;
    try {
      return mountSigmaView(app, { atlas, createRunner: createLayoutRunner, takePicture }, stage.current, element.current);
    } catch {
      setFailure("The network cannot be drawn, for this browser gives no WebGL. The table shows the same entities and relations.");
      return;
    }
  }, [app, atlas]);

  return (
    <div
      ref={element}
      className={styles.canvas}
      data-testid="canvas"
      data-settled="false"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a canvas that is walked by arrow keys must take the focus
      tabIndex={0}
      aria-label={LABEL}
    >
      <div ref={stage} className={styles.stage} />
      {failure ? <p className={styles.failure}>{failure}</p> : null}
      <Announcement />
    </div>
  );
}

/** Says to screen readers what the keys or the pointer reached. */
function Announcement() {
  const { model } = useApp();
  const target = useViewPart((view) => view.hover ?? view.selection);
  const text = target?.type === "node" && model.graph.hasNode(target.id) ? describe(model.graph.getNodeAttributes(target.id)) : "";
  return (
    <p className={styles.announcement} aria-live="polite">
      {text}
    </p>
  );
}

function describe({ label, kind, degree, origin, files }: ModelNode): string {
  const signs = files.map(signOf).join(" and ");
  const whose = { store: "", both: `, also in file ${signs}`, file: `, only in file ${signs}` }[origin];
  return `${label}, ${kind}, ${counted(degree, "relation")}${whose}`;
}
