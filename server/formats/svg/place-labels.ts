/** Names beside their marks where nothing else is written or drawn, the best connected first; the others go without. */
import { createBoxGrid } from "../../../model/box-grid.ts";

export interface Labelled {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Mean width of a letter and height of a line at 12 pixels: the file does not know its reader's fonts. */
const LETTER = 6.6;
const LINE = 14;
const LONGEST = 34;

export const cut = (text: string): string => {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : text;
};

/** `nodes` in the order of their claim to a place; gives null for those that find none. */
export function placeLabels(nodes: readonly Labelled[], width: number): (PlacedLabel | null)[] {
  const taken = createBoxGrid();
  for (const { x, y, radius } of nodes) taken.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  return nodes.map((node) => {
    const text = cut(node.text);
    const half = ([...text].length * LETTER) / 2;
    const sides: readonly PlacedLabel[] = [
      { text, x: node.x + node.radius + 5, y: node.y, anchor: "start" },
      { text, x: node.x - node.radius - 5, y: node.y, anchor: "end" },
      { text, x: node.x, y: node.y - node.radius - LINE / 2 - 1, anchor: "middle" },
      { text, x: node.x, y: node.y + node.radius + LINE / 2 + 1, anchor: "middle" },
    ];
    for (const side of sides) {
      const middle = side.anchor === "middle" ? side.x : side.x + (side.anchor === "start" ? half : -half);
      const box = { left: middle - half, right: middle + half, top: side.y - LINE / 2, bottom: side.y + LINE / 2 };
      if (box.left < 0 || box.right > width || !taken.isFree(box)) continue;
      taken.take(box);
      return side;
    }
    return null;
  });
}
