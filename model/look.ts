/**
 * How large a node is and, on light grounds, in which colour: in the page and in files with pictures in them. The
 * colours are those of client/styles/tokens.css (a test compares them).
 */
import type { Kind } from "./schema.ts";

/** Radius of a node in CSS pixels at the fitted zoom. */
export const MIN_RADIUS = 4;
export const MAX_RADIUS = 18;
/** Relations from which on a node is as large as it gets. */
const FULL_DEGREE = 64;

/** Logarithmic, and the same in every picture: from 4 px without relations to 18 px with 64 or more. */
export const radiusOf = (degree: number): number =>
  MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * Math.min(1, Math.log2(1 + degree) / Math.log2(1 + FULL_DEGREE));

/** Red, green, blue as #rrggbb. */
export const KIND_COLORS: Readonly<Record<Kind, string>> = {
  Person: "#0072b2",
  Organization: "#cc5500",
  Group: "#b3588c",
  Place: "#00845f",
  Event: "#a87000",
  Document: "#5a5d63",
  Channel: "#2a86bd",
};
