/** Files over the picture told apart: each bears its sign wherever something of it is shown, and can be looked at alone. */
import type { Page } from "playwright-core";
import { nodesOnCanvas, signsOn, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, PAGE_STORE } from "../support/e2e-stores.ts";
import { clickOn, heading, layerSwitch, show, untilGone, untilThere } from "../support/layer-page.ts";
import { watchVisits } from "../support/visits.ts";

const SECOND = JSON.stringify({
  nodes: [
    { key: "bek-sample", attributes: { label: "Bek Sample", kind: "Person" } },
    { key: "ana-example", attributes: { label: "A. Example", kind: "Person" } },
    { key: "knb", attributes: { label: "KNB", kind: "Organization" } },
  ],
  edges: [
    { key: "1", source: "ana-example", target: "bek-sample", attributes: { label: "met" } },
    { key: "2", source: "bek-sample", target: "knb", attributes: { label: "works at" } },
  ],
});
const HEADS = "ana-example|heads|harbour-board";

describeInBrowser("several files over the picture", () => {
  const { visit } = watchVisits(PAGE_STORE.serve);
  const opened = async (): Promise<Page> => {
    const page = await visit("/");
    await untilSettled(page);
    return page;
  };

  test("each file has its sign on the canvas, in the legend and in the inspector; what the store has too says so", async () => {
    const page = await opened();
    await show(page);
    await show(page, "second.json", SECOND);
    expect(await page.getByTestId("layer").filter({ hasText: "second.json" }).getByTestId("file-sign").textContent()).toBe("F2");
    await page.getByRole("listitem").filter({ hasText: "In both files" }).getByText("F1 F2").waitFor();

    await page.getByRole("button", { name: "Only this file: second.json" }).click();
    await untilGone(page, "harbour-board");
    expect(await signsOn(page)).toMatchObject({ "ana-example": "F2", knb: "store F2", "bek-sample": "F2" });
    await page.getByRole("button", { name: "Show everything" }).click();
    await untilThere(page, "harbour-board");
    await clickOn(page, "nodes", "ana-example");
    await page.getByText("From the files harbour.json and second.json, not in the store.").waitFor();
    expect(await signsOn(page)).toMatchObject({ "ana-example": "F1 F2", [HEADS]: "F1", "ana-example|relatedTo|bek-sample": "F2" });
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByRole("button", { name: /Harbour Board.*F1/ }).waitFor();
    await inspector.getByRole("button", { name: /Bek Sample.*F2/ }).waitFor();
  });

  test("a file alone: the rest goes, and Esc, undo or the button brings it back as it was", async () => {
    const page = await opened();
    const everything = await nodesOnCanvas(page);
    await show(page);
    const withFile = await nodesOnCanvas(page);
    const only = page.getByRole("button", { name: "Only this file: harbour.json" });
    const untilAll = () => page.waitForFunction(() => document.querySelector("[data-testid='alone-banner']") === null);

    await only.click();
    await page.getByText("Only harbour.json is on the canvas").waitFor();
    await untilGone(page, "almaty");
    expect(await nodesOnCanvas(page)).toEqual(["ana-example", "harbour-board", "knb"]);
    await page.getByText("Only harbour.json: 2 of 2 relations, 3 of 3 entities shown").waitFor();
    expect(await layerSwitch(page, "harbour.json").isDisabled()).toBe(true);
    // Esc lets go of what is selected first.
    await clickOn(page, "nodes", "ana-example");
    await heading(page, "Ana Example").waitFor();
    await page.mouse.move(0, 0);
    await page.keyboard.press("Escape");
    await heading(page, "Who said what").waitFor();
    await page.getByTestId("alone-banner").waitFor();
    await page.keyboard.press("Escape");
    await untilAll();
    await untilThere(page, "almaty");
    expect(await nodesOnCanvas(page)).toEqual(withFile);

    await page.getByRole("button", { name: "Undo" }).click();
    await untilGone(page, "almaty");
    await page.getByRole("button", { name: "Undo" }).click();
    await untilThere(page, "almaty");
    await only.click();
    // The store is asked for something: its picture comes back.
    await page.getByRole("combobox", { name: "Search" }).fill("Almaty");
    await page
      .getByRole("option", { name: /^Almaty/ })
      .first()
      .click();
    await untilAll();
    await untilThere(page, "almaty");
    await page.waitForFunction(() => location.search.includes("sel=almaty"));
    await only.click();
    await page.getByRole("button", { name: "Remove the layer harbour.json" }).press("Enter");
    await untilAll();
    await untilThere(page, "almaty");
    expect(await nodesOnCanvas(page)).toEqual(everything);
  });
});
