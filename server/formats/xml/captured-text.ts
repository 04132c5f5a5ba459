/** The text of one element while it is read; of yEd's drawings in it, the first label and the place. */
import { MAX_ELEMENT } from "../element-limit.ts";
import type { XmlElement, XmlPlace } from "./read-xml.ts";

export interface CapturedText {
  readonly open: (element: XmlElement) => void;
  readonly text: (piece: string) => void;
  /** True when the element itself is closed. */
  readonly close: () => boolean;
  /** Null when there were tags in it. */
  readonly plain: () => string | null;
  readonly label: () => string | null;
  readonly geometry: () => XmlElement["attributes"] | null;
}

export function captureText({ refuse }: XmlPlace): CapturedText {
  let plain = "";
  let label: string | null = null;
  let geometry: XmlElement["attributes"] | null = null;
  let hadTags = false;
  let depth = 0;
  /** How deep the label is that is being read. */
  let labelAt = 0;
  return {
    open({ name, attributes }) {
      hadTags = true;
      depth += 1;
      if (name === "Geometry") geometry ??= attributes;
      if (label === null && (name === "NodeLabel" || name === "EdgeLabel")) {
        label = "";
        labelAt = depth;
      }
    },
    text(piece) {
      if (depth === 0) plain += piece;
      else if (depth === labelAt) label = (label ?? "") + piece;
      if (plain.length + (label?.length ?? 0) > MAX_ELEMENT) throw refuse(`has a text of more than ${MAX_ELEMENT} characters`);
    },
    close() {
      if (depth === labelAt) labelAt = -1;
      depth -= 1;
      return depth === -1;
    },
    plain: () => (hadTags ? null : plain),
    label: () => label?.trim() || null,
    geometry: () => geometry,
  };
}
