/** Says over the canvas that one file alone is on it, and brings everything else back. */

import { hueOf } from "../../core/layer-sign.ts";
import { useActions, useAlone, usePicture } from "../../hooks/use-app.ts";
import { TextButton } from "../controls/text-button.tsx";
import { FileSign } from "./layer-mark.tsx";
import styles from "./layers.module.css";

export function AloneBanner() {
  const alone = useAlone();
  const actions = useActions();
  const { state } = usePicture();
  // What failed stands in the same place; the legend can end this as well.
  if (alone === null || state === "error") return null;
  const files = [alone.number];
  return (
    <div className={styles.banner} data-hue={hueOf(files)} role="status" data-testid="alone-banner">
      <FileSign files={files} origin="file" />
      <p>
        Only <b>{alone.name}</b> is on the canvas
      </p>
      <TextButton onPress={() => actions.showAlone(null)}>Show everything</TextButton>
    </div>
  );
}
