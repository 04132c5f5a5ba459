/** The two clocks as a reader uses them: fields, timeline, keyboard and play; the canvas stands still while time moves. */
import type { Page } from "playwright-core";
import { PHONE } from "../support/browser.ts";
import { nodesOnCanvas, placesOf, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, PAGE_STORE } from "../support/e2e-stores.ts";
import { watchVisits } from "../support/visits.ts";

const ALL = "89 of 89 relations, 76 of 86 entities shown";
const ON_9_JANUARY = "46 of 46 relations, 49 of 86 entities shown";
const TOLL = "kazakhstan-unrest-2022%7CdeathToll%7C164%20people";

describeInBrowser("time", () => {
  const { visit } = watchVisits(PAGE_STORE.serve);
  const slider = (page: Page, name: string) => page.getByTestId("timeline").getByRole("slider", { name });

  test("a day under “Known on” leaves only what had been published; what stays stands where it stood", async () => {
    const page = await visit();
    await page.getByText(ALL).waitFor();
    const before = await placesOf(page);
    const field = page.getByRole("group", { name: "Known on" });
    await field.getByRole("spinbutton", { name: /day/ }).click();
    await page.keyboard.type("09012022");
    await page.getByText(ON_9_JANUARY).waitFor();
    const after = await placesOf(page);
    expect(Object.keys(after)).toHaveLength(49);
    for (const [id, at] of Object.entries(after)) expect([id, at]).toEqual([id, before[id]]);
    await page.waitForURL(/knownOn=2022-01-09/);
    await page.getByRole("button", { name: "Everything published" }).click();
    await page.getByText(ALL).waitFor();
    expect(await placesOf(page)).toEqual(before);
  });

  test("a fact is shown as it was known: 164 from one source on the 9th, contested on the 10th", async () => {
    const page = await visit(`/?sel=${TOLL}&knownOn=2022-01-09`);
    await page.getByRole("heading", { name: /164 people killed/ }).waitFor();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    expect(await inspector.getByRole("article", { name: /^Claim by/ }).count()).toBe(1);
    expect(await inspector.getByText(/^Contested/).count()).toBe(0);
    await page.getByRole("button", { name: "Everything published" }).click();
    await page
      .getByText(/does not confirm/i)
      .first()
      .waitFor();
    await inspector
      .getByText(/^Contested/)
      .first()
      .waitFor();
    expect(await inspector.getByRole("article", { name: /^Claim by/ }).count()).toBeGreaterThan(1);
  });

  test("a fact is not asked for on a day before anything of it was published; a sentence says so", async () => {
    const page = await visit(`/?sel=${TOLL}&knownOn=2022-01-01`);
    await page.getByRole("heading", { name: /164 people killed/ }).waitFor();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByText("Nothing about this had been published by 1 Jan 2022.").waitFor();
    await page.getByRole("status").getByRole("button", { name: "Everything published" }).click();
    await inspector
      .getByRole("article", { name: /^Claim by/ })
      .first()
      .waitFor();
    // The other way round, while it is selected.
    await page.getByRole("group", { name: "Known on" }).getByRole("spinbutton").first().click();
    await page.keyboard.type("08012022");
    await inspector.getByText("Nothing about this had been published by 8 Jan 2022.").waitFor();
  });

  test("before the first article the page says so, and leads back", async () => {
    const page = await visit("/?knownOn=2022-01-01");
    await page.getByRole("heading", { name: "Nothing had been published by 1 Jan 2022" }).waitFor();
    await page.getByRole("status").getByRole("button", { name: "Everything published" }).click();
    await page.getByText(ALL).waitFor();
  });

  test("the timeline moves both clocks by keyboard, and shows when things happened", async () => {
    const page = await visit();
    await untilSettled(page);
    await page.getByRole("button", { name: "Open the timeline" }).click();
    const known = slider(page, "Known on");
    await known.focus();
    expect(await known.getAttribute("aria-valuetext")).toBe("everything published");
    await page.keyboard.press("Home");
    await page.getByRole("heading", { name: /Nothing had been published by/ }).waitFor();
    for (const _ of Array.from({ length: 7 })) await page.keyboard.press("ArrowRight");
    await page.waitForFunction((day) => location.search.includes(day), "knownOn=2022-01-09");
    expect(await known.getAttribute("aria-valuetext")).toBe("9 Jan 2022");
    await page.getByText(ON_9_JANUARY).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(ALL).waitFor();
    const trueOn = slider(page, "True on");
    await trueOn.focus();
    await page.keyboard.press("End");
    await page.waitForFunction(() => /asOf=2022-01/.test(location.search));
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: /8 Jan 2022: 2 things/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: /Karim Masimov was arrested/ }).click();
    await page.getByRole("heading", { name: /Karim Masimov was arrested/ }).waitFor();
    await page.getByRole("button", { name: "Close the timeline" }).last().click();
    await page.getByTestId("timeline").waitFor({ state: "detached" });
  });

  test("play goes day by day to the end, and stops by itself", async () => {
    const page = await visit("/?timeline=true&knownOn=2022-01-08");
    await page.getByRole("heading", { name: /Nothing had been published by 8 Jan 2022/ }).waitFor();
    await page.getByRole("combobox", { name: "by" }).selectOption("4");
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await page.getByText(ALL).waitFor();
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    expect(await slider(page, "Known on").getAttribute("aria-valuenow")).toBe(await slider(page, "Known on").getAttribute("aria-valuemax"));
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("heading", { name: /Nothing had been published by 8 Jan 2022/ }).waitFor();
    expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
  });

  test("a whole drag of a clock is one step to undo, and moving a clock ends a run of play", async () => {
    const page = await visit("/?timeline=true&knownOn=2022-01-09");
    await page.getByText(ON_9_JANUARY).waitFor();
    const known = slider(page, "Known on");
    const box = await known.boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 20];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 400, y, { steps: 12 });
    await page.mouse.up();
    await page.getByRole("heading", { name: /Nothing had been published by/ }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(ON_9_JANUARY).waitFor();
    expect(await known.getAttribute("aria-valuetext")).toBe("9 Jan 2022");
    expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);

    await known.focus();
    await page.keyboard.press("Home");
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
    await known.focus();
    await page.keyboard.press("End");
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    await page.getByText(ALL).waitFor();
  });

  test("a phone has the timeline above its thumb bar, and the clocks among the filters", async () => {
    const page = await visit("/", { viewport: PHONE, hasTouch: true });
    await untilSettled(page);
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Timeline" }).click();
    await slider(page, "Known on").waitFor();
    const strip = await page.getByTestId("timeline").boundingBox();
    const bar = await page.getByRole("navigation", { name: "Panels" }).boundingBox();
    expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
    expect(await nodesOnCanvas(page)).toHaveLength(76);
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Filters" }).click();
    await page.getByRole("group", { name: "Known on" }).waitFor();
  });
});
