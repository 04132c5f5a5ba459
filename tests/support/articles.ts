/**
 * The two articles of January 2022 and the gold annotation are not part of the project. Tests that need them look
 * beside the checkout (or where TAMGA_ARTICLES says), skip with the reason, and fail where CI=true.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const beside = (path: string): string => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));

export const articlesDirectory = process.env.TAMGA_ARTICLES ?? beside("seeds");
export const goldDirectory = beside("gold");
export const januaryDataset = fileURLToPath(new URL("../../data/january-2022", import.meta.url));

/** `describe` that runs when the folder is there. */
export function describeWith(folder: string, name: string, body: () => void): void {
  if (existsSync(folder)) return void describe(name, body);
  if (process.env.CI !== "true") return void describe.skip(`${name} (skipped: there is no ${folder})`, body);
  describe(name, () => {
    test("has what it needs", () => {
      throw new Error(`CI runs everything, and there is no ${folder}.`);
    });
  });
}
