/** A server with a token, as a person meets it: the form, a wrong token, the page, the description of the API. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser, openPage, PHONE } from "../support/browser.ts";
import { describeInBrowser } from "../support/e2e-stores.ts";
import { startTamga, type TamgaServer } from "../support/tamga-server.ts";

const TOKEN = "a-secret-that-is-long-enough";

describeInBrowser("a server with a token", () => {
  const folder = mkdtempSync(join(tmpdir(), "tamga-login-"));
  let server: TamgaServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTamga({ store: `file:${folder}`, env: { TAMGA_TOKEN: TOKEN } });
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("lets nobody in without it, and the browser's own form brings one to the page", async () => {
    const { page, faults, close } = await openPage(browser, server.url);
    expect(new URL(page.url()).pathname).toBe("/login");
    await page.getByLabel("Token").fill("not-the-token-of-this-server");
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Token").fill(TOKEN);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.waitForURL((url) => url.pathname === "/");
    await page.getByRole("main").first().waitFor();
    expect(faults).toEqual([]);
    await close();
  }, 120_000);

  test("the description of the API needs no script and fits a phone", async () => {
    const { page, faults, close } = await openPage(browser, `${server.url}/api/docs`, {
      viewport: PHONE,
      extraHTTPHeaders: { Authorization: `Bearer ${TOKEN}` },
    });
    await page.getByRole("link", { name: "/cypher" }).click();
    expect(new URL(page.url()).hash).toBe("#runCypher");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(faults).toEqual([]);
    await close();
  }, 120_000);
});
