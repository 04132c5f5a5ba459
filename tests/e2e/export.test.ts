/** The export dialog: the file has what the canvas shows and what the preview counts; pictures, paths, stopping, failing. */
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { speechEnds } from "../../model/subgraph.ts";
import { canvasOf, nodesOnCanvas, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, E2E_STORES } from "../support/e2e-stores.ts";
import { inspectorOf } from "../support/tutorial-page.ts";
import { watchVisits } from "../support/visits.ts";

interface Row {
  readonly key: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}
interface Graph {
  readonly attributes: { readonly title: string; readonly scope: readonly string[] };
  readonly nodes: readonly Row[];
  readonly edges: readonly Row[];
}

const keysOf = (rows: readonly Row[]): string[] => rows.map(({ key }) => key).sort();
const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

async function openExport(page: Page) {
  await untilSettled(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  return page.getByRole("dialog", { name: "Export" });
}

const choose = (page: Page, name: RegExp) => page.getByRole("dialog").locator("label").filter({ hasText: name }).click();

async function save(page: Page, button = "Download"): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  await page.getByText(`Saved as ${download.suggestedFilename()}`).waitFor();
  return download;
}

/** "76 entities, 89 relations and 88 other facts, with 197 claims behind them" as numbers. */
async function previewed(page: Page): Promise<number[]> {
  const line = page.getByTestId("export-preview").locator("p").first();
  await line.waitFor();
  return ((await line.textContent()) ?? "").match(/\d+/g)?.map(Number) ?? [];
}

async function saveGraph(page: Page): Promise<Graph> {
  await choose(page, /^graphology JSON/);
  await previewed(page);
  return JSON.parse((await bytesOf(await save(page))).toString("utf8")) as Graph;
}

async function relationsOnCanvas(page: Page): Promise<string[]> {
  const { edges } = JSON.parse((await canvasOf(page).getAttribute("data-positions")) ?? "{}") as { edges: object };
  return Object.keys(edges)
    .filter((key) => speechEnds(key) === null)
    .sort();
}

describeInBrowser.each([...E2E_STORES])("exporting from the page, on $name", ({ serve }) => {
  const { visit } = watchVisits(serve);

  test.each([
    ["the overview", "/"],
    ["a day", "/?asOf=2022-01-08"],
    ["what was known", "/?knownOn=2022-01-09"],
    ["a lens", "/?speaker=kassym-jomart-tokayev"],
  ])("of %s holds the very names and relations that the canvas shows, and as many as the preview says", async (_what, path) => {
    const page = await visit(path);
    await untilSettled(page);
    const [nodes, relations] = [await nodesOnCanvas(page), await relationsOnCanvas(page)];
    expect(nodes.length).toBeGreaterThan(0);
    await openExport(page);
    const graph = await saveGraph(page);
    expect(keysOf(graph.nodes)).toEqual(nodes);
    expect(keysOf(graph.edges)).toEqual(relations);
    expect((await previewed(page)).slice(0, 2)).toEqual([nodes.length, relations.length]);
    expect(graph.nodes.every(({ attributes }) => typeof attributes.x === "number" && typeof attributes.y === "number")).toBe(true);
  });

  test("what the legend hides is in no file of the view", async () => {
    const page = await visit("/");
    await untilSettled(page);
    const before = Number(await canvasOf(page).getAttribute("data-edges"));
    await page
      .locator("label")
      .filter({ hasText: /^Contested/ })
      .click();
    await page
      .locator("label")
      .filter({ hasText: /^Places/ })
      .click();
    await page.waitForFunction((count) => {
      const canvas = document.querySelector<HTMLElement>("[data-testid='canvas']");
      return canvas?.dataset.settled === "true" && canvas.dataset.positions !== undefined && Number(canvas.dataset.edges) < count - 7;
    }, before);
    const [nodes, relations] = [await nodesOnCanvas(page), await relationsOnCanvas(page)];
    await openExport(page);
    await page.getByText("As filtered: without places; without relations that are contested.").waitFor();
    const graph = await saveGraph(page);
    expect(keysOf(graph.nodes)).toEqual(nodes);
    expect(keysOf(graph.edges)).toEqual(relations);
    expect(graph.edges.some(({ attributes }) => attributes.status === "contested")).toBe(false);
  });

  test("an entity is taken from the inspector with what is around it, as far as one says", async () => {
    const page = await visit("/?sel=karim-masimov");
    await untilSettled(page);
    await inspectorOf(page).getByRole("button", { name: "Export this and its surroundings" }).click();
    const near = await saveGraph(page);
    expect(near.attributes.title).toBe("Karim Masimov");
    expect((await previewed(page)).slice(0, 2)).toEqual([near.nodes.length, near.edges.length]);
    await page.getByRole("button", { name: /How far around it/ }).click();
    await page.getByRole("option", { name: "2 steps" }).click();
    const far = await saveGraph(page);
    expect(keysOf(far.nodes)).toEqual(expect.arrayContaining(keysOf(near.nodes)));
    expect(far.nodes.length).toBeGreaterThan(near.nodes.length);
    expect(far.attributes.scope[0]).toBe("Karim Masimov and everything within 2 steps");
  });

  test("a path is taken from the list of paths, and nothing but its steps", async () => {
    const page = await visit("/?drawer=paths&path=karim-masimov..almaty");
    await untilSettled(page);
    const first = page.getByRole("article", { name: "Path 1" });
    const steps = Number(/(\d+) step/.exec((await first.getByRole("heading").textContent()) ?? "")?.[1]);
    await first.getByRole("button", { name: "Export this path" }).click();
    const graph = await saveGraph(page);
    expect(graph.edges).toHaveLength(steps);
    expect(graph.nodes).toHaveLength(steps + 1);
    expect(graph.attributes.title).toMatch(/^Path from .+ to .+$/);
  });

  test("a picture is the canvas at the size and on the ground that was chosen, with a legend below, and changes nothing", async () => {
    const page = await visit("/");
    await openExport(page);
    const before = await canvasOf(page).getAttribute("data-positions");
    await choose(page, /^PNG picture/);
    await choose(page, /^Dark$/);
    const png = await bytesOf(await save(page, "Save the picture"));
    const box = await canvasOf(page).boundingBox();
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(2 * (box?.width ?? 0));
    expect(png.readUInt32BE(20)).toBeGreaterThan(2 * (box?.height ?? 0) + 100);
    const seen = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const data = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4) colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      return { corner: [...data.slice(0, 3)], organisation: colours.has(0xe8702a), person: colours.has(0x3d9bdc) };
    }, png.toString("base64"));
    expect(seen).toEqual({ corner: [0x13, 0x14, 0x16], organisation: true, person: true });
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
    expect(await canvasOf(page).getAttribute("data-positions")).toBe(before);
  });

  test("a download can be stopped, and then nothing is saved", async () => {
    const page = await visit("/", { expected: [/net::ERR/] });
    const saved: string[] = [];
    page.on("download", (download) => saved.push(download.suggestedFilename()));
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/v1/export?*", async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await openExport(page);
    await previewed(page);
    const failed = page.waitForEvent("requestfailed", (request) => request.url().includes("/export?"));
    await page.getByRole("button", { name: "Download" }).click();
    await page.getByRole("progressbar", { name: "Download" }).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped: nothing was saved.").waitFor();
    await failed;
    release();
    await page.unroute("**/api/v1/export?*");
    expect(saved).toEqual([]);
    await save(page);
    expect(saved).toHaveLength(1);
  });

  test("a failure says what happened, and trying again goes on from there", async () => {
    const page = await visit("/", { expected: [/ERR_INTERNET_DISCONNECTED/] });
    await openExport(page);
    await previewed(page);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Download" }).click();
    const alert = page.getByRole("dialog").getByRole("alert");
    await alert.getByText("The server does not answer.").waitFor();
    await page.context().setOffline(false);
    const [download] = await Promise.all([page.waitForEvent("download"), alert.getByRole("button", { name: "Try again" }).click()]);
    expect(download.suggestedFilename()).toMatch(/^tamga-view-\d{4}-\d{2}-\d{2}\.gexf$/);
  });

  test("a key opens it, Escape closes it, and the focus goes back to where it was", async () => {
    const page = await visit("/");
    await untilSettled(page);
    await canvasOf(page).focus();
    await page.keyboard.press("e");
    await page.getByRole("dialog", { name: "Export" }).waitFor();
    await previewed(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Export" }).waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-testid") === "canvas");
  });
});
