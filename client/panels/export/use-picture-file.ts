/** The picture of the canvas as a file, with what it shows of what there is written under it. */
import { AppError } from "../../../model/errors.ts";
import { dayOf } from "../../../model/partial-date.ts";
import { signOf } from "../../core/layer-sign.ts";
import { useAlone, useCanvas, useGraphSummary, useLayers } from "../../hooks/use-app.ts";
import { useHealth } from "../../hooks/use-records.ts";
import { truthInWords } from "../legend/truth-line.tsx";
import type { Look } from "./picture-options.tsx";

const NO_CANVAS = "The network is not drawn in this browser, so there is no picture to take. The other formats work.";

export function usePictureFile(): (look: Look, title: string, filters: readonly string[]) => Promise<{ name: string; blob: Blob }> {
  const canvas = useCanvas();
  const summary = useGraphSummary();
  const alone = useAlone();
  const layers = useLayers().filter(({ id, isShown }) => isShown && (alone === null || id === alone.id));
  const health = useHealth();
  return async (look, title, filters) => {
    if (canvas === null) throw new AppError("internal", NO_CANVAS);
    const today = dayOf(new Date());
    const truth = truthInWords(summary, health.data?.counts.entities ?? 0, alone);
    const shown = filters.length === 0 ? truth : `${truth}; ${filters.join("; ")}`;
    const blob = await canvas.takePicture({
      ...look,
      title,
      notes: [
        `${shown}.`,
        ...(layers.length === 0
          ? []
          : [
              `${layers.map(({ number, name }) => `${signOf(number)}: ${name}`).join("; ")}. Hollow: not in the store; with a disc: in the store too.`,
            ]),
        `Made with Tamga on ${today}.`,
      ],
    });
    return { name: `tamga-picture-${today}.png`, blob };
  };
}
