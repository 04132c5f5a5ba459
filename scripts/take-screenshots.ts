/**
 * Takes the pictures of the README and of the tutorial from the real page on a fresh embedded store: `npx tsx
 * scripts/take-screenshots.ts`, or only those whose names begin with one of its arguments. Each is written to
 * docs/pictures and must stay below MOST_BYTES.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { DESKTOP, launchBrowser, openPage, PHONE } from "../tests/support/browser.ts";
import { untilSettled } from "../tests/support/canvas-page.ts";
import { startTamga } from "../tests/support/tamga-server.ts";
import { TUTORIAL_PICTURES } from "./tutorial-pictures.ts";

const FOLDER = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const MOST_BYTES = 400_000;

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly options?: BrowserContextOptions;
  /** What must be in sight before the picture is taken. */
  readonly until: (page: Page) => Promise<void>;
}

const selection = (key: string): string => `/?sel=${encodeURIComponent(key)}`;
const phone = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

const PICTURES: readonly Picture[] = [
  { name: "overview-light", path: "/", until: (page) => page.getByText("Where sources disagree").waitFor() },
  {
    name: "overview-dark",
    path: "/",
    options: { colorScheme: "dark" },
    until: (page) => page.getByText("Where sources disagree").waitFor(),
  },
  {
    name: "edge-inspector",
    path: selection("karim-masimov|heads|knb"),
    until: (page) => page.getByText("2 independent sources").waitFor(),
  },
  {
    name: "death-toll",
    path: selection("kazakhstan-unrest-2022|deathToll|164 people"),
    until: (page) => page.getByTestId("values-deathToll").getByText("not confirmed").first().waitFor(),
  },
  {
    name: "cypher",
    path: "/?drawer=cypher",
    options: { colorScheme: "dark" },
    until: async (page) => {
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page.getByText(/^\d+ rows? in [\d,]+ ms/).waitFor();
    },
  },
  { name: "phone", path: selection("knb"), options: phone, until: (page) => page.getByRole("navigation", { name: "Panels" }).waitFor() },
];

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = process.argv.slice(2);
  const pictures = [...PICTURES, ...TUTORIAL_PICTURES].filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)),
  );
  if (pictures.length === 0) throw new Error(`No picture's name begins with ${wanted.join(" or ")}`);
  const store = mkdtempSync(join(tmpdir(), "tamga-pictures-"));
  const browser = await launchBrowser();
  const server = await startTamga({ store: `file:${store}` });
  try {
    for (const { name, path, options = {}, until } of pictures) {
      const { page, faults, close } = await openPage(browser, `${server.url}${path}`, { viewport: DESKTOP, ...options });
      await untilSettled(page);
      await until(page);
      await page.waitForLoadState("networkidle");
      await untilSettled(page);
      const file = join(FOLDER, `${name}.png`);
      await page.screenshot({ path: file });
      await close();
      const { size } = statSync(file);
      if (faults.length > 0) throw new Error(`${name}: ${faults.join("; ")}`);
      if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes, more than ${MOST_BYTES}`);
      process.stdout.write(`${name}.png ${Math.round(size / 1000)} kB\n`);
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(store, { recursive: true, force: true });
  }
}

await main();
