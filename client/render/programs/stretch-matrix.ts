/**
 * Draws the picture out about the middle of the frame, in the matrix that all programs share: sigma's own positions
 * stay as they are, and another shape of the window costs nothing but a frame.
 */
import type { Stretch } from "../canvas/screen.ts";

/** A column-major 3 × 3 matrix of the plane, applied to places of the frame from 0 to 1. */
export function stretchMatrix(matrix: Float32Array, { x, y }: Stretch): Float32Array {
  const [a = 0, b = 0, , c = 0, d = 0, , e = 0, f = 0] = matrix;
  const [right, up] = [0.5 * (1 - x), 0.5 * (1 - y)];
  return Float32Array.of(a * x, b * x, 0, c * y, d * y, 0, e + a * right + c * up, f + b * right + d * up, 1);
}
