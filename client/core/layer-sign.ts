/**
 * How files over the picture are told apart: each has a number for as long as it is open, written F1, F2 … wherever
 * something of it is shown, and a hue besides. Letters are those of the voices that a lens compares. Pure.
 */

/** Hues that files take in turn; the tokens --layer-1 … name them, and --layer-0 is for what several files have. */
export const LAYER_HUES = 4;

/** Signs written out; of more files the rest is a number. */
const WRITTEN = 2;

export const signOf = (number: number): string => `F${number}`;

/** The smallest number that no open file has. */
export function freeNumber(taken: readonly number[]): number {
  let number = 1;
  while (taken.includes(number)) number++;
  return number;
}

/** 0 for what several files have, else that of the file. */
export function hueOf(files: readonly number[]): number {
  const [first, ...others] = files;
  return first === undefined || others.length > 0 ? 0 : 1 + ((first - 1) % LAYER_HUES);
}

/** "F1", "F1 F2", "F1 F2 +3". */
export function signsOf(files: readonly number[]): string {
  const signs = files.slice(0, WRITTEN).map(signOf);
  return [...signs, ...(files.length > WRITTEN ? [`+${files.length - WRITTEN}`] : [])].join(" ");
}
