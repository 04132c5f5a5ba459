/** A phone: canvas first, panels as sheets; nothing overlaps, nothing is too small for a finger. */
import type { Page } from "playwright-core";
import { DESKTOP, PHONE } from "../support/browser.ts";
import { canvasOf, pointOf, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, E2E_STORES } from "../support/e2e-stores.ts";
import { layoutFaults } from "../support/layout-faults.ts";
import { watchVisits } from "../support/visits.ts";

const TOUCH = 40;

/** Nothing is on its way any more: no request, no part of the page, no record. */
async function untilLoaded(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("[role='status'][aria-label^='Loading']") === null);
}
const [{ serve }] = E2E_STORES as [(typeof E2E_STORES)[number]];

describeInBrowser("layout", () => {
  const visits = watchVisits(serve);

  async function visit(path: string, phone = true): Promise<Page> {
    const page = await visits.visit(path, phone ? { viewport: PHONE, hasTouch: true, isMobile: true } : { viewport: DESKTOP });
    await untilSettled(page);
    return page;
  }

  test("a phone gives most of its screen to the canvas, and nothing overlaps", async () => {
    const page = await visit("/");
    const box = await canvasOf(page).boundingBox();
    expect(box?.width).toBe(PHONE.width);
    expect(box?.height).toBeGreaterThan(PHONE.height * 0.8);
    expect(await layoutFaults(page, TOUCH)).toEqual([]);
  });

  test("a tap on a name shows it above the thumb; the sheet opens and closes", async () => {
    const page = await visit("/");
    const knb = await pointOf(page, "nodes", "knb");
    await page.touchscreen.tap(knb.x, knb.y);
    const peek = page.getByRole("button", { name: "National Security Committee of Kazakhstan" });
    await peek.waitFor();
    expect(await layoutFaults(page, TOUCH)).toEqual([]);
    await peek.tap();
    const sheet = page.getByRole("dialog", { name: "Details" });
    await sheet.getByRole("heading", { name: "National Security Committee of Kazakhstan" }).waitFor();
    expect(await layoutFaults(page, TOUCH)).toEqual([]);
    await sheet.getByRole("button", { name: "Close" }).tap();
    await sheet.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Clear the selection" }).tap();
    await peek.waitFor({ state: "detached" });
  });

  test("search leads straight to the details", async () => {
    const page = await visit("/");
    await page.getByRole("combobox", { name: "Search" }).fill("Назарбаев");
    await page
      .getByRole("option", { name: /Nursultan Nazarbayev/ })
      .first()
      .tap();
    await page.getByRole("dialog", { name: "Details" }).getByRole("heading", { name: "Nursultan Nazarbayev" }).waitFor();
  });

  test("all panels are named without scrolling sideways, and open one after the other, by finger and by keyboard", async () => {
    const page = await visit("/");
    const bar = page.getByRole("navigation", { name: "Panels" });
    expect(await bar.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await bar.getByRole("button", { name: "More" }).tap();
    const menu = page.getByRole("menu");
    await menu.waitFor();
    expect(await layoutFaults(page, TOUCH)).toEqual([]);
    const names = await menu.getByRole("menuitem").evaluateAll((items) => items.map((item) => item.querySelector("span")?.textContent));
    expect(names).toEqual(["Table", "Contradictions", "Paths", "Lenses", "Articles", "Changes", "Cypher"]);
    await menu.getByRole("menuitem", { name: "Table" }).tap();
    for (const [index, name] of names.entries()) {
      const sheet = page.getByRole("dialog", { name: name ?? "" });
      await sheet.waitFor();
      await untilLoaded(page);
      expect([name, await layoutFaults(page, TOUCH)]).toEqual([name, []]);
      expect(await sheet.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
      const next = names[index + 1];
      if (!next) continue;
      await sheet.getByRole("button", { name: `${name}. Open another panel` }).focus();
      await page.keyboard.press("Enter");
      await menu
        .getByRole("menuitemradio", { name: name ?? "", checked: true })
        .and(page.locator(":focus"))
        .waitFor();
      await page.keyboard.type(next.slice(0, 3));
      await menu.getByRole("menuitemradio", { name: next }).and(page.locator(":focus")).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL(new RegExp(`drawer=${next === "Articles" ? "article" : next.toLowerCase()}`));
    }
  });

  test("nothing of a comparison of two voices lies out of sight at the side", async () => {
    const page = await visit("/?speaker=kassym-jomart-tokayev&against=dimash-alzhanov&drawer=lenses");
    const rows = page.getByRole("table", { name: /^What Kassym-Jomart Tokayev/ }).getByRole("row");
    await rows.nth(1).waitFor();
    const boxes = await rows.getByRole("cell").evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
    expect(boxes.length).toBeGreaterThan(8);
    expect(Math.max(...boxes)).toBeLessThanOrEqual(PHONE.width);
  });

  test.each([
    ["Filters", "/"],
    ["Details", "/?sel=kazakhstan-unrest-2022"],
    ["Details", `/?sel=${encodeURIComponent("kazakhstan-unrest-2022|deathToll|164 people")}`],
  ])("the sheet %s of %s has nothing that overlaps or is too small", async (name, path) => {
    const page = await visit(path);
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name }).tap();
    await page.getByRole("dialog", { name }).waitFor();
    await untilLoaded(page);
    expect(await layoutFaults(page, TOUCH)).toEqual([]);
  });

  test.each([
    "/",
    "/?drawer=table",
    "/?drawer=cypher",
    "/?sel=kazakhstan-unrest-2022",
    "/?sel=knb&asOf=2022-01-08",
    "/?status=none&kind=Organization",
    "/?timeline=true&knownOn=2022-01-09&drawer=table",
  ])("a desktop at %s has nothing that overlaps", async (path) => {
    const page = await visit(path, false);
    await untilLoaded(page);
    expect(await layoutFaults(page, 0)).toEqual([]);
    const stage = await canvasOf(page).boundingBox();
    const tools = await page.getByRole("toolbar", { name: "Canvas" }).boundingBox();
    expect(tools?.y).toBeGreaterThanOrEqual(stage?.y ?? 0);
  });

  test("the inspector can be made wider by keyboard, and keeps its width", async () => {
    const page = await visit("/", false);
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    const before = (await inspector.boundingBox())?.width ?? 0;
    await page.getByRole("separator", { name: "Width of the inspector" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect((await inspector.boundingBox())?.width).toBe(before + 32);
    await page.reload();
    await untilSettled(page);
    expect((await inspector.boundingBox())?.width).toBe(before + 32);
  });
});
