/** How two entities are connected, as a reader asks it: choose two ends, compare the paths, read who says what. */
import type { Locator, Page } from "playwright-core";
import { DESKTOP, PHONE } from "../support/browser.ts";
import { canvasOf, nodesOnCanvas, pointOf, untilLit, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, PAGE_STORE } from "../support/e2e-stores.ts";
import { layoutFaults } from "../support/layout-faults.ts";
import { watchVisits } from "../support/visits.ts";

const MASIMOV_TO_ALMATY = "/?path=karim-masimov..almaty&drawer=paths";
const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
const ON_THE_WAY = ["almaty", "karim-masimov", "kazakhstan", "nursultan-nazarbayev"];

describeInBrowser("paths", () => {
  const { visit } = watchVisits(PAGE_STORE.serve);
  const card = (page: Page, number: number) => page.getByRole("article", { name: `Path ${number}`, exact: true });
  const choose = async (page: Page, label: "From" | "To", typed: string, name: RegExp) => {
    await page.getByRole("combobox", { name: label, exact: true }).fill(typed);
    await page.getByRole("option", { name }).first().click();
  };

  test("sets the paths between two searched names side by side, each step with its support, the weakest named", async () => {
    const page = await visit();
    await untilSettled(page);
    await page.getByRole("button", { name: "Paths", exact: true }).click();
    await page.getByText("Choose two people, bodies, places or events.").waitFor();
    await choose(page, "From", "Масимов", /Karim Masimov/);
    await page.getByText("Now choose the other end").waitFor();
    await choose(page, "To", "almaty", /→ Almaty|^Almaty/);
    await page.getByText("The 5 shortest paths of at most 6 steps; there may be more.").waitFor();
    await page.waitForURL(/path=karim-masimov\.\.almaty/);
    const first = card(page, 1);
    await first.getByRole("heading", { name: "1 · 3 steps" }).waitFor();
    const steps = await first.getByRole("list", { name: "Steps" }).getByRole("listitem").allInnerTexts();
    expect(steps.map((text) => text.replaceAll(/\s+/g, " "))).toEqual([
      "Karim Masimov",
      expect.stringMatching(
        /^Karim Masimov is or was an ally of Nursultan Nazarbayev Single source Weakest link: only one source, like 1 other step$/,
      ),
      "Nursultan Nazarbayev",
      expect.stringMatching(/^Nursultan Nazarbayev is or was president of Kazakhstan Single source · until 2019/),
      "Kazakhstan",
      expect.stringMatching(/^Almaty is or was in Kazakhstan Corroborated · 2 independent sources/),
      "Almaty",
    ]);
    const boxes = await Promise.all([1, 2].map((number) => card(page, number).boundingBox()));
    expect(boxes[0]?.y).toBe(boxes[1]?.y);

    await page.getByRole("button", { name: "Swap the two ends" }).click();
    await page.waitForURL(/path=almaty\.\.karim-masimov/);
    await card(page, 1).getByRole("listitem").first().getByText("Almaty").waitFor();
    await page.getByRole("button", { name: "Show more" }).click();
    await card(page, 10).waitFor();
    await page.waitForURL(/paths=10/);
  });

  test("lights the path that is pointed at, and the chosen one for good; the address shows it again", async () => {
    const page = await visit(`${MASIMOV_TO_ALMATY}&focus=karim-masimov&speech=false`);
    const before = await nodesOnCanvas(page);
    expect(before).not.toContain("almaty");
    await card(page, 1).hover();
    await untilLit(page, ["karim-masimov", "nursultan-nazarbayev"]);
    await card(page, 1).getByRole("button", { name: "Show on canvas" }).click();
    await untilLit(page, ON_THE_WAY);
    const after = await nodesOnCanvas(page);
    expect(after).toEqual([...new Set([...before, ...ON_THE_WAY])].sort());
    await page.waitForURL(/route=/);

    const again = await visit(new URL(page.url()).pathname + new URL(page.url()).search);
    await untilLit(again, ON_THE_WAY);
    expect(await nodesOnCanvas(again)).toEqual(after);
    await card(again, 1).getByRole("button", { name: "On the canvas", pressed: true }).waitFor();

    await card(page, 1)
      .getByRole("button", { name: /Karim Masimov is or was an ally/ })
      .click();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByRole("heading", { name: "Karim Masimov is or was an ally of Nursultan Nazarbayev" }).waitFor();
    await untilLit(page, ON_THE_WAY);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForURL((url) => !url.search.includes("route="));
    expect(await nodesOnCanvas(page)).toEqual(before);
  });

  test("begins at an entity's inspector, or with two names on the canvas", async () => {
    const page = await visit("/?sel=karim-masimov");
    await page.getByRole("button", { name: "Paths to …" }).click();
    await page.getByText("Now choose the other end").waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox");
    const knb = await pointOf(page, "nodes", "knb");
    await page.mouse.click(knb.x, knb.y);
    await page.getByRole("button", { name: "Paths to here" }).click();
    await page.waitForURL(/path=karim-masimov\.\.knb/);
    await card(page, 1).getByRole("heading", { name: "1 · 1 step" }).waitFor();
    await card(page, 1).getByText("Support: 2 independent sources").waitFor();

    const other = await visit("/?sel=karim-masimov");
    const tokayev = await pointOf(other, "nodes", "kassym-jomart-tokayev");
    await other.keyboard.down("Shift");
    await other.mouse.click(tokayev.x, tokayev.y);
    await other.keyboard.up("Shift");
    await other.waitForURL(/path=karim-masimov\.\.kassym-jomart-tokayev/);
    await card(other, 1).waitFor();
  });

  test("keeps away from contested relations when asked", async () => {
    const page = await visit("/?path=nursultan-nazarbayev..kyrgyzstan&drawer=paths&longest=2");
    await page.getByText("Weakest link: contested").or(page.getByText("Support: contested")).first().waitFor();
    await page.getByRole("switch", { name: "Avoid contested" }).click({ force: true });
    await page.waitForURL(/avoid=contested/);
    await page
      .getByText(/Contested relations are left out\.|No path of at most 2 steps joins/)
      .first()
      .waitFor();
    expect(await page.getByText(/^(Weakest link|Support): contested/).count()).toBe(0);
  });

  test("copies a path as text, with everybody who is cited and where", async () => {
    const page = await visit(MASIMOV_TO_ALMATY, { permissions: ["clipboard-read", "clipboard-write"] });
    await card(page, 1).getByRole("button", { name: "Copy as text with citations" }).click();
    await card(page, 1).getByText("Copied").waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of [
      "How Karim Masimov and Almaty are connected: 3 steps. Weakest link: step 1, only one source",
      "3. Almaty is or was in Kazakhstan.\n   Corroborated · 2 independent sources.",
      /- Publisher of the 10 January article.* says so, said on 10 Jan 2022/,
      /Source: Report of 9 January 2022: .*, sentence 000:s17, characters 2,302–2,523\./,
    ])
      expect(text).toMatch(words);
  });

  test("says what to try when no path is found, and what is wrong with an end", async () => {
    const page = await visit("/?path=epa..askar-amerkhanov&drawer=paths&avoid=contested&asOf=2022-01-08");
    await page.getByText("No path of at most 6 steps joins EPA (photo agency) and Askar Amerkhanov.").waitFor();
    await page.getByRole("button", { name: "Any day, not only 8 Jan 2022" }).click();
    await page.getByRole("button", { name: "Allow contested relations" }).click();
    await page.getByRole("button", { name: "Look up to 10 steps" }).click();
    await page.getByText("No path of at most 10 steps joins").waitFor();
    expect(await page.getByRole("button", { name: /Look up to|Allow contested|Any day/ }).count()).toBe(0);

    const same = await visit("/?path=knb..knb&drawer=paths");
    await same.getByText("Choose two different ends.").waitFor();
    const unknown = await visit("/?path=knb..nobody-of-that-name&drawer=paths", { expected: [/404/] });
    await unknown.getByText("There is no entity with the id nobody-of-that-name.").waitFor();
    await choose(unknown, "To", "masimov", /Karim Masimov/);
    await card(unknown, 1).waitFor();
  });

  test("works by keyboard alone", async () => {
    const page = await visit("/");
    await untilSettled(page);
    await page.keyboard.press("p");
    for (const [label, typed, name] of [
      ["From", "masimov", /Karim Masimov/],
      ["To", "osipov", /Marat Osipov/],
    ] as const) {
      const field = page.getByRole("combobox", { name: label, exact: true });
      await field.and(page.locator(":focus")).waitFor();
      await page.keyboard.type(typed);
      await page.getByRole("option", { name }).first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    }
    await page.waitForURL(/path=karim-masimov\.\.marat-osipov/);
    const show = card(page, 1).getByRole("button", { name: "Show on canvas" });
    await show.waitFor();
    for (let tabs = 0; tabs < 30 && !(await hasFocus(show)); tabs++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await untilLit(page, ["karim-masimov", "knb", "marat-osipov"]);
  });

  test("fits a phone: the steps one below the other, the fact on top, the path on the canvas below", async () => {
    const page = await visit(MASIMOV_TO_ALMATY, { viewport: PHONE, hasTouch: true, isMobile: true });
    await card(page, 1).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await layoutFaults(page, 40)).toEqual([]);
    await card(page, 1)
      .getByRole("button", { name: /Karim Masimov is or was an ally/ })
      .tap();
    const details = page.getByRole("dialog", { name: "Details" });
    await details.getByRole("heading", { name: "Karim Masimov is or was an ally of Nursultan Nazarbayev" }).waitFor();
    await details.getByRole("button", { name: "Close" }).tap();
    await details.waitFor({ state: "detached" });
    await card(page, 1).getByRole("button", { name: "Show on canvas" }).tap();
    await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).tap();
    await untilLit(page, ON_THE_WAY);
    expect((await canvasOf(page).boundingBox())?.height).toBeGreaterThan(PHONE.height * 0.75);
  });

  test("overlaps nothing on a desktop", async () => {
    const page = await visit(MASIMOV_TO_ALMATY, { viewport: DESKTOP });
    await card(page, 5).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await layoutFaults(page, 0)).toEqual([]);
  });
});
