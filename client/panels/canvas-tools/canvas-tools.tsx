/** The small floating tools of the canvas. */
import { CircleDot, Maximize2, Minus, Network, Plus, Shuffle } from "lucide-react";
import { useActions, useCanvas, useViewPart } from "../../hooks/use-app.ts";
import { IconButton } from "../controls/icon-button.tsx";
import styles from "./canvas-tools.module.css";

export function CanvasTools() {
  const canvas = useCanvas();
  const layout = useViewPart((view) => view.layout);
  const focus = useViewPart((view) => view.focus);
  const actions = useActions();
  if (!canvas) return null;
  return (
    <div className={styles.tools} role="toolbar" aria-label="Canvas" aria-orientation="vertical">
      <IconButton icon={Plus} label="Zoom in" onPress={canvas.zoomIn} />
      <IconButton icon={Minus} label="Zoom out" onPress={canvas.zoomOut} />
      <IconButton icon={Maximize2} label="Fit into the window" shortcut="F" onPress={canvas.fit} />
      <IconButton
        icon={layout === "radial" ? Network : CircleDot}
        label={
          layout === "radial"
            ? "Lay out by connections"
            : focus === null
              ? "Lay out in rings around the best connected"
              : "Lay out in rings around the focus"
        }
        onPress={() => actions.setLayout(layout === "radial" ? "force" : "radial")}
      />
      <IconButton icon={Shuffle} label="Lay out afresh" onPress={canvas.relayout} />
    </div>
  );
}
