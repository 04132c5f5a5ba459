/** The machine's own Chromium with software WebGL, and pages that remember everything which went wrong in them. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findProgram } from "../../scripts/neo4j/find-program.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=swiftshader-webgl",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

export function launchBrowser(): Promise<Browser> {
  const executablePath = NAMES.map(findProgram).find((path) => path !== null);
  if (!executablePath) throw new Error("Chromium is missing");
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface WatchedPage {
  readonly page: Page;
  /** Console errors, uncaught exceptions and violations of the content security policy, in order. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** A page in a fresh profile. What the test provokes on purpose (a refused query, a dead server) it names in `expected`. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { readonly expected?: readonly RegExp[] } = {},
): Promise<WatchedPage> {
  const { expected = [], ...context } = options;
  const profile = await browser.newContext({ viewport: DESKTOP, reducedMotion: "reduce", ...context });
  const page = await profile.newPage();
  const faults: string[] = [];
  const note = (fault: string) => {
    if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  page.on("console", (message) => message.type() === "error" && note(`console: ${message.text()} (${message.location().url})`));
  page.on("pageerror", (error) => note(`exception: ${error.message}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy violated: ${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(url);
  return { page, faults, close: () => profile.close() };
}
