/** A path in words: how long it is, which of its steps is the weakest and why. */
import { counted } from "../../../model/counted.ts";
import type { Path, PathStep } from "../../../model/view.ts";
import { independentInWords } from "../words/source-words.ts";
import { STATUS_NAMES } from "../words/status-words.ts";
import { boundsInWords } from "../words/time-words.ts";

export const stepsInWords = (steps: number): string => counted(steps, "step");

/** "contested", "only one source, like 2 other steps", "2 independent sources". */
export function weaknessInWords({ steps, weakest, weakness }: Pick<Path, "steps" | "weakest" | "weakness">): string {
  const step = steps[weakest];
  const reason =
    weakness === "contested" ? "contested" : weakness === "one-source" ? "only one source" : independentInWords(step?.sources ?? 0);
  const others = steps.filter(({ status, sources }) => status === step?.status && sources === step.sources).length - 1;
  return others > 0 ? `${reason}, like ${counted(others, "other step")}` : reason;
}

/** "Corroborated · 2 independent sources · until some day by 9 Jan 2022" */
export function supportInWords({ status, sources, bounds }: PathStep): string {
  const counting = status === "single-source" ? null : independentInWords(sources);
  return [STATUS_NAMES[status], counting, boundsInWords(bounds)].filter((part) => part !== null).join(" · ");
}

export interface PathSearch {
  readonly shown: number;
  readonly limit: number;
  readonly maxLength: number;
  readonly truncated: boolean;
}

/** "The 5 shortest paths of at most 6 steps; there may be more." */
export function foundInWords({ shown, limit, maxLength, truncated }: PathSearch): string {
  const within = `of at most ${stepsInWords(maxLength)}`;
  if (truncated) return `${counted(shown, "path")} ${within}. The search stopped at its limit, so there may be others.`;
  if (shown < limit) return shown === 1 ? `The only path ${within}.` : `All ${counted(shown, "path")} ${within}.`;
  return shown === 1
    ? `The shortest path ${within}; there may be more.`
    : `The ${counted(shown, "shortest path")} ${within}; there may be more.`;
}
