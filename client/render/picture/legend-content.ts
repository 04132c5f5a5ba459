/** What stands in the legend of a picture: the kinds and lines that are on the canvas, and the colours to draw them in. */
import type { LineStyle } from "../../../model/marks.ts";
import { KIND_IDS, KINDS, type Kind, STATUSES } from "../../../model/schema.ts";
import type { GraphSummary } from "../../core/app.ts";
import { STATUS_NAMES } from "../../panels/words/status-words.ts";

export interface LegendContent {
  readonly kinds: readonly { readonly kind: Kind; readonly name: string }[];
  readonly lines: readonly { readonly line: LineStyle; readonly name: string }[];
}

export function legendOf({ kinds, statuses, speech }: GraphSummary, isDated: boolean): LegendContent {
  const shownKinds = KIND_IDS.filter((kind) => kinds[kind].shown > 0);
  const shownLines = STATUSES.filter((status) => statuses[status].shown > 0);
  return {
    kinds: shownKinds.map((kind) => ({ kind, name: KINDS[kind].plural })),
    lines: [
      ...shownLines.map((line) => ({ line, name: STATUS_NAMES[line] })),
      ...(isDated ? [{ line: "not-excluded" as const, name: "Not excluded on the day" }] : []),
      ...(speech.shown > 0 ? [{ line: "speech" as const, name: "Spoke about" }] : []),
    ],
  };
}

/** Colours of the theme that is set now. */
export interface Tokens {
  readonly canvas: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly font: string;
  kind(kind: Kind): string;
  line(line: LineStyle): string;
}

export function readTokens(element: Element): Tokens {
  const style = getComputedStyle(element);
  const text = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const kinds = new Map(KIND_IDS.map((kind) => [kind, text(`kind-${kind.toLowerCase()}`)]));
  const lines = new Map<LineStyle, string>([
    ...STATUSES.map((status): [LineStyle, string] => [status, text(`status-${status}`)]),
    ["not-excluded", text("status-not-excluded")],
    ["speech", text("edge-speech")],
  ]);
  const ink = text("ink");
  return {
    canvas: text("canvas"),
    ink,
    quiet: text("ink-2"),
    rule: text("line"),
    font: text("font-sans"),
    kind: (kind) => kinds.get(kind) ?? ink,
    line: (line) => lines.get(line) ?? ink,
  };
}
