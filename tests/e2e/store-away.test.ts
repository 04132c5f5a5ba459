/** The server is killed while somebody reads: the page says so, keeps what it has, and recovers by itself. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser, openPage } from "../support/browser.ts";
import { nodesOnCanvas, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser } from "../support/e2e-stores.ts";
import { startTamga } from "../support/tamga-server.ts";

describeInBrowser("a server that goes away", () => {
  test("is said, costs nothing that is on the canvas, and is found again without a hand", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tamga-e2e-"));
    const store = `file:${folder}`;
    const browser = await launchBrowser();
    let server = await startTamga({ store });
    try {
      const { page, faults } = await openPage(browser, `${server.url}/?speech=false`, {
        expected: [/net::ERR_(CONNECTION|EMPTY_RESPONSE)|status of 503/],
      });
      await untilSettled(page);
      const before = await nodesOnCanvas(page);
      // Nothing else is to be on its way: what is cut off in the middle fails in many ways.
      await page.waitForLoadState("networkidle");
      await server.kill();

      await page.getByRole("switch", { name: /Spoke about/ }).click({ force: true });
      const banner = page.getByTestId("banner");
      await banner
        .getByText(/cannot be reached/)
        .first()
        .waitFor();
      await banner.getByText(/What is on the canvas was kept\./).waitFor();
      await banner.getByText(/Trying again/).waitFor();
      expect(await nodesOnCanvas(page)).toEqual(before);

      server = await startTamga({ store, port: server.port });
      await banner.waitFor({ state: "detached", timeout: 30_000 });
      await page.getByText("76 of 86 entities shown", { exact: false }).waitFor();
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
