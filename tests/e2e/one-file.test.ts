/** The one-file page: opened from the disk with no network, it draws, finds, and shows who says what; nothing goes wrong in it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions } from "playwright-core";
import type { ExportRequest } from "../../model/export.ts";
import { DESKTOP, launchBrowser, openPage, PHONE, type WatchedPage } from "../support/browser.ts";
import { nodesOnCanvas, placesOf, pointOf, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, E2E_STORES, type ServedStore } from "../support/e2e-stores.ts";

const TITLE = 'January 2022 </script><img src=x onerror="alert(1)"> & <!-- <b>';
const EDGE = "karim-masimov|heads|knb";
/** The viewer, and nothing of the data. */
const LARGEST_EMPTY = 400_000;

describeInBrowser.each([...E2E_STORES])("a one-file page made from $name", ({ serve }) => {
  const folder = mkdtempSync(join(tmpdir(), "tamga-one-file-"));
  let browser: Browser;
  let served: ServedStore;
  let open: WatchedPage[] = [];
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serve()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    const faults = open.flatMap((watched) => watched.faults);
    await Promise.all(open.map((watched) => watched.close()));
    open = [];
    expect(faults).toEqual([]);
  });

  async function exported(request: ExportRequest): Promise<string> {
    const answer = await fetch(`${served.server.url}/api/v1/export?format=html`, {
      method: "POST",
      body: JSON.stringify(request),
      headers: { "Content-Type": "application/json" },
    });
    expect(answer.headers.get("content-disposition")).toMatch(/\.html"$/);
    return answer.text();
  }
  /** Opens it from the disk, offline; whatever it would ask for is a fault. */
  async function visit(html: string, options: BrowserContextOptions = {}) {
    const file = join(folder, `page-${open.length}.html`);
    writeFileSync(file, html);
    const watched = await openPage(browser, "about:blank", { ...options, offline: true });
    open.push(watched);
    watched.page.on("request", (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) watched.faults.push(`asked for ${request.url()}`);
    });
    await watched.page.goto(pathToFileURL(file).href);
    await untilSettled(watched.page);
    return watched.page;
  }

  test.each([
    ["light", DESKTOP],
    ["dark", PHONE],
  ] as const)("%s: a line shows who says so and where, a name is found, and the scope is stated", async (colorScheme, viewport) => {
    const page = await visit(await exported({ all: true, knownOn: "2022-01-31", title: TITLE }), { colorScheme, viewport });
    expect(await page.title()).toBe(`${TITLE} · Tamga`);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
    expect(await nodesOnCanvas(page)).toHaveLength(86);
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByText("Only what had been published by 31 January 2022").waitFor();
    await details.getByText("86 names, 89 relations, 88 other facts, 197 claims.").waitFor();

    await page.getByRole("searchbox", { name: "Search names" }).fill("KNB");
    await page.getByRole("button", { name: "National Security Committee of Kazakhstan" }).click();
    await details.getByRole("heading", { name: "National Security Committee of Kazakhstan" }).waitFor();
    await details.getByRole("button", { name: "Back to the overview" }).click();

    await page.getByRole("button", { name: "Fit everything into the window" }).click();
    const at = await pointOf(page, "edges", EDGE);
    await page.mouse.click(at.x, at.y);
    await details.getByRole("heading", { name: /Karim Masimov/ }).waitFor();
    const card = details.getByRole("article").first();
    expect(await card.textContent()).toMatch(/said .+“.+”, .+, \d+ January 2022, characters \d+–\d+/);
    await details.getByRole("button", { name: "Karim Masimov", exact: true }).click();
    await details.getByRole("heading", { name: "Karim Masimov" }).waitFor();
    await details.getByRole("heading", { name: /^Relations/ }).waitFor();
  });

  test("what a name says of a number is read without a line, and places of the canvas are kept", async () => {
    const ids = ["karim-masimov", "knb", "kazakhstan-unrest-2022"];
    const positions: ExportRequest["positions"] = { "karim-masimov": [0, 0], knb: [300, 0], "kazakhstan-unrest-2022": [0, 200] };
    const page = await visit(await exported({ ids, positions }));
    expect(await nodesOnCanvas(page)).toEqual([...ids].sort());
    const places = await placesOf(page);
    const [ax, ay] = places["karim-masimov"] ?? [0, 0];
    const [bx, by] = places.knb ?? [0, 0];
    const [cx, cy] = places["kazakhstan-unrest-2022"] ?? [0, 0];
    expect(by).toBeCloseTo(ay, 0);
    expect(cx).toBeCloseTo(ax, 0);
    expect(bx).toBeGreaterThan(ax);
    expect(cy).toBeLessThan(ay);
    await page.getByRole("searchbox").fill("unrest");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^164 people killed/ }).click();
    await page.getByRole("heading", { name: /^164 people killed/ }).waitFor();
    await page
      .getByRole("heading", { name: /^Who denies it|^Who does not confirm it|^Who asserts it/ })
      .first()
      .waitFor();
  });

  test("it forbids everything that is not in it, and is small", async () => {
    const html = await exported({ ids: ["knb"], status: ["only-denied"] });
    expect(html).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:;/,
    );
    expect(html).not.toMatch(/\b(?:src|href)="(?!data:)/);
    expect(html.length).toBeLessThan(LARGEST_EMPTY);
  });
});
