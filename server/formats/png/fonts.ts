/**
 * The letters of pictures: Inter, which the page is written in too, so that a picture depends on no font of the machine.
 * It has Latin, Greek and Cyrillic letters with those of Kazakh; letters of other scripts are drawn as empty boxes.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"] as const;
const OTHERS = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}/u;

export const FONT_FAMILY = "Inter Variable";

export const readFonts = (): Promise<Uint8Array[]> =>
  Promise.all(
    SUBSETS.map((subset) =>
      readFile(fileURLToPath(import.meta.resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`))),
    ),
  );

/** Whether a picture can show it whole. */
export const isWritable = (text: string): boolean => !OTHERS.test(text);
