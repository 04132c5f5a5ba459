/**
 * The shapes of kinds and the strokes of statuses as paths: in the page, in the one-file page and in files with pictures
 * in them. Each can be told apart without its colour.
 */
import type { Kind, Status } from "./schema.ts";

/** In a box of 24 by 24. */
export const KIND_SHAPES: Readonly<Record<Kind, string>> = {
  Person: "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z",
  Organization: "M2.5 2.5h19v19h-19z",
  Group: "M8 2h8a6 6 0 0 1 6 6v8a6 6 0 0 1-6 6H8a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6z",
  Place: "M12 .6 23.4 12 12 23.4.6 12z",
  Event: "M6.3 2h11.4l5.7 10-5.7 10H6.3L.6 12z",
  Document: "M4 1h10.5L20 6.500V23H4z",
  Channel: "M4 2h16a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-8.500L6 22.500V17H4a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z",
};

/** Lines of writing on the shapes that are their own icon. */
export const KIND_LINES: Readonly<Partial<Record<Kind, string>>> = {
  Document: "M8 10h8M8 14h8M8 18h5",
  Channel: "M7 7.500h10M7 11.500h7",
};

export type LineStyle = Status | "not-excluded" | "speech";

export interface Stroke {
  readonly path: string;
  readonly width: number;
  readonly dashes?: string;
  readonly isRound?: boolean;
}

/** In a box of 32 by 12. */
export const LINE_STROKES: Readonly<Record<LineStyle, readonly Stroke[]>> = {
  corroborated: [{ path: "M2 6H30", width: 3.5 }],
  "single-source": [{ path: "M2 6H30", width: 1.4 }],
  contested: [{ path: "M2 3.5H30M2 8.5H30", width: 1.6 }],
  "only-denied": [
    { path: "M2 6H30", width: 2, dashes: "0.1 4.2", isRound: true },
    { path: "M16 1V11", width: 2 },
  ],
  "not-excluded": [{ path: "M2 6h3m3 0h3m2 0H19m2 0h3m3 0h3", width: 1.8 }],
  speech: [{ path: "M2 9Q16 0 30 9", width: 1.4, dashes: "3 2.5" }],
};
