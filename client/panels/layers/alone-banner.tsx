/** Says over the canvas that one file alone is on it, and brings everything else back. */
import { hueOf } from "../../core/layer-sign.ts";
import { useActions, useAlone } from "../../hooks/use-app.ts";
import { TextButton } from "../controls/text-button.tsx";
import { CanvasBanner } from "../notices/canvas-banner.tsx";
import { FileSign } from "./layer-mark.tsx";

export function AloneBanner() {
  const alone = useAlone();
  const actions = useActions();
  if (alone === null) return null;
  const files = [alone.number];
  return (
    <CanvasBanner testId="alone-banner" hue={hueOf(files)}>
      <FileSign files={files} origin="file" />
      <p>
        Only <b>{alone.name}</b> is on the canvas
      </p>
      <TextButton onPress={() => actions.showAlone(null)}>Show everything</TextButton>
    </CanvasBanner>
  );
}
