/** Says over the canvas that a part of what there is stands alone on it, with the way back. */
import type { ReactNode } from "react";
import { usePicture } from "../../hooks/use-app.ts";
import styles from "./canvas-banner.module.css";

interface CanvasBannerProps {
  readonly testId: string;
  /** The hue of a file (core/layer-sign.ts); the accent without one. */
  readonly hue?: number;
  readonly children: ReactNode;
}

export function CanvasBanner({ testId, hue, children }: CanvasBannerProps) {
  const { state } = usePicture();
  // What failed stands in the same place.
  if (state === "error") return null;
  return (
    <div className={styles.banner} data-hue={hue} role="status" data-testid={testId}>
      {children}
    </div>
  );
}
