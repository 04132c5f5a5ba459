/** The small floating tools of the canvas. */
import { ChartGantt, CircleDot, Maximize2, Minus, Network, Plus, Shuffle } from "lucide-react";
import { useEffect } from "react";
import { useActions, useCanvas, useViewPart } from "../../hooks/use-app.ts";
import { IconButton } from "../controls/icon-button.tsx";
import styles from "./canvas-tools.module.css";

/** What the floating tools cover at the edges of the canvas: nothing is fitted under them. */
const INSETS = { top: 12, right: 60, bottom: 60, left: 12 } as const;
const INSETS_NARROW = { top: 8, right: 8, bottom: 56, left: 8 } as const;

/** Height of what says that a lens is on. */
const BANNER = 62;

/** On a phone two fingers zoom, so that only what fingers cannot do has a button. */
export function CanvasTools({ narrow }: { readonly narrow: boolean }) {
  const canvas = useCanvas();
  const hasLens = useViewPart((view) => view.speaker !== null);
  useEffect(() => {
    const insets = narrow ? INSETS_NARROW : INSETS;
    canvas?.setInsets(hasLens ? { ...insets, top: insets.top + BANNER } : insets);
  }, [canvas, narrow, hasLens]);
  const layout = useViewPart((view) => view.layout);
  const focus = useViewPart((view) => view.focus);
  const timeline = useViewPart((view) => view.timeline);
  const actions = useActions();
  if (!canvas) return null;
  return (
    <div className={styles.tools} role="toolbar" aria-label="Canvas" aria-orientation={narrow ? "horizontal" : "vertical"}>
      {narrow ? null : <IconButton icon={Plus} label="Zoom in" onPress={canvas.zoomIn} />}
      {narrow ? null : <IconButton icon={Minus} label="Zoom out" onPress={canvas.zoomOut} />}
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
      {narrow ? null : (
        <IconButton
          icon={ChartGantt}
          label={timeline ? "Close the timeline" : "Open the timeline"}
          pressed={timeline}
          onPress={() => actions.setTimeline(!timeline)}
        />
      )}
    </div>
  );
}
