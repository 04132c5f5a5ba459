/** Graph files over the picture: labelled and told apart, through every change of the view, and never asked of the store. */
import type { Page } from "playwright-core";
import { PHONE } from "../support/browser.ts";
import { canvasOf, nodesOnCanvas, untilSettled } from "../support/canvas-page.ts";
import { dropFile } from "../support/drop-file.ts";
import { describeInBrowser, PAGE_STORE } from "../support/e2e-stores.ts";
import { clickOn, HARBOUR, heading, layerSwitch, show, untilGone, untilThere } from "../support/layer-page.ts";
import { watchVisits } from "../support/visits.ts";

const STATEMENT = "Ana Example is or was head of Harbour Board of Sample Town";
const HEADS = "ana-example|heads|harbour-board";
const SHOWN = "89 of 89 relations, 76 of 86 entities shown";

describeInBrowser("files over the picture", () => {
  const { visit } = watchVisits(PAGE_STORE.serve);
  const opened = async (options: Parameters<typeof visit>[1] = {}): Promise<Page> => {
    const page = await visit("/", options);
    await untilSettled(page);
    return page;
  };

  test("a file is drawn, labelled, and says what it says; the store is asked for nothing that it has not", async () => {
    const page = await opened();
    await show(page);
    expect(await nodesOnCanvas(page)).toEqual(expect.arrayContaining(["ana-example", "harbour-board", "knb"]));
    await page.getByText(/^3 entities, 2 relations · not in the store, but for 1 entity$/).waitFor();
    await page.getByText(`${SHOWN}; besides, 2 relations and 2 entities that only files have`).waitFor();

    await clickOn(page, "nodes", "harbour-board");
    await heading(page, "Harbour Board of Sample Town").waitFor();
    await page.getByText("From the file harbour.json, not in the store.").waitFor();
    await page.getByText("Also called HBST").waitFor();
    await page
      .getByRole("button", { name: /Ana Example/ })
      .first()
      .click();
    await heading(page, STATEMENT).waitFor();
    await page.getByText("From 1 Jan 2020.").waitFor();
    const claim = page.getByRole("article", { name: "Claim by Imported file harbour.json, from the file" });
    await claim.getByText("harbour.json says: weight: 3").waitFor();
    // What only the file has is in no link.
    await page.waitForFunction(() => !location.search.includes("sel="));

    // By its name: a second click so soon would be half of a double click.
    await page.getByRole("combobox", { name: "Search" }).fill("KNB");
    await page
      .getByRole("option", { name: /National Security Committee of Kazakhstan/ })
      .first()
      .click();
    await heading(page, "National Security Committee of Kazakhstan").waitFor();
    await page.getByText("Also in the file harbour.json: what is said there stands at the end.").waitFor();
    await page.getByText("Called The committee, with 1 relation.").waitFor();
    await page.waitForFunction(() => location.search.includes("sel=knb"));
  });

  test("it stays through filters, another day and undo, and what it has cannot be expanded", async () => {
    const page = await opened();
    await show(page);
    await clickOn(page, "nodes", "ana-example");
    await heading(page, "Ana Example").waitFor();
    await page.getByRole("switch", { name: /^People/ }).click({ force: true });
    await untilGone(page, "ana-example");
    await page.getByRole("button", { name: "Undo" }).click();
    await untilThere(page, "ana-example");
    await canvasOf(page).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Ana Example is only in a file, so the store knows of nothing around it.").waitFor();
    // Another picture, with something selected that the store does not know.
    await page.getByRole("switch", { name: /^Spoke about/ }).click({ force: true });
    await page
      .getByText(/^besides|; besides, 2 relations and 2 entities/)
      .first()
      .waitFor();
    await untilThere(page, "ana-example");
    expect(await page.getByText(/left out/).count()).toBe(0);
    await page.getByRole("button", { name: "Table" }).click();
    await page.getByRole("columnheader", { name: "Where" }).waitFor();
    await page.getByRole("searchbox", { name: "Filter the rows" }).fill("harbour board");
    await page.getByRole("row", { name: /Harbour Board of Sample Town.*F1 only/ }).waitFor();
  });

  test("before anything of it was published, what both have is drawn for the file, and the store is not asked for it", async () => {
    const page = await opened();
    const known = [
      { key: "karim-masimov", attributes: { label: "Karim Masimov", kind: "Person" } },
      { key: "knb", attributes: { label: "KNB", kind: "Organization" } },
    ];
    const edges = [{ key: "1", source: "karim-masimov", target: "knb", attributes: { predicate: "heads" } }];
    await show(page, "known.json", JSON.stringify({ nodes: known, edges }));
    await page.getByText("2 entities, 1 relation · the store has all of it too").waitFor();
    await clickOn(page, "edges", "karim-masimov|heads|knb");
    await page.getByText("Also in the file known.json: what is said there stands at the end.").waitFor();
    const field = page.getByRole("group", { name: "Known on" });
    await field.getByRole("spinbutton").first().click();
    await page.keyboard.type("01012022");
    await page.waitForURL(/knownOn=2022-01-01/);
    await page.getByText("In the store, nothing about this had been published by 1 Jan 2022.").waitFor();
    await page.getByText("“Known on” leaves files as they are.").waitFor();
    await untilSettled(page);
    expect(await nodesOnCanvas(page)).toEqual(["karim-masimov", "knb"]);
    await clickOn(page, "nodes", "knb");
    await heading(page, "National Security Committee of Kazakhstan").waitFor();
  });

  test("layers are switched off, told apart and removed by the keyboard; nothing leads back to what went", async () => {
    const page = await opened();
    await show(page);
    await clickOn(page, "edges", HEADS);
    await heading(page, STATEMENT).waitFor();
    await layerSwitch(page, "harbour.json").focus();
    await page.keyboard.press("Space");
    await untilGone(page, "ana-example");
    await heading(page, "Who said what").waitFor();
    await page.keyboard.press("Space");
    await untilThere(page, "ana-example");
    await show(page);
    await layerSwitch(page, "harbour.json (2)").waitFor();

    await clickOn(page, "nodes", "ana-example");
    await page.getByText("From the files harbour.json and harbour.json (2), not in the store.").waitFor();
    await page.getByRole("switch", { name: /^Documents/ }).click({ force: true });
    await page.getByRole("button", { name: "Remove the layer harbour.json", exact: true }).press("Enter");
    await page.getByText("From the file harbour.json (2), not in the store.").waitFor();
    await page.getByRole("button", { name: "Remove the layer harbour.json (2)" }).press("Enter");
    await untilGone(page, "ana-example");
    await heading(page, "Who said what").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(SHOWN, { exact: true }).waitFor();
    await heading(page, "Who said what").waitFor();
  });

  test("a file that is shown can be loaded as well, and then is in both", async () => {
    const page = await opened();
    const only = HARBOUR.replaceAll("ana-example", "bek-sample").replaceAll("Ana Example", "Bek Sample");
    await show(page, "bek.json", only);
    await dropFile(page, "bek.json", only);
    const dialog = page.getByRole("dialog", { name: "Open bek.json" });
    await dialog.getByRole("button", { name: "Load into the store" }).click();
    await dialog.getByText(/^Loaded: \d+ records\.$/).waitFor();
    await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
    await page.getByText("3 entities, 2 relations · the store has all of it too").waitFor();
    await page.getByText(/^91 of 91 relations, \d+ of \d+ entities shown$/).waitFor();
  });

  test("broken, empty and too large files are refused with their reason, and change nothing", async () => {
    const page = await opened({ expected: [/status of 4(00|13)/] });
    const refused = async (name: string, content: string, reason: RegExp): Promise<void> => {
      await dropFile(page, name, content);
      const dialog = page.getByRole("dialog", { name: `Open ${name}` });
      await dialog.getByRole("button", { name: "Show on the canvas only" }).click();
      await dialog.getByRole("alert").getByText(reason).waitFor();
      await dialog.getByRole("button", { name: "Cancel" }).click();
      await dialog.waitFor({ state: "hidden" });
    };
    await refused("broken.json", HARBOUR.slice(0, 200), /broken\.json.*cut off/);
    await refused("empty.json", '{"nodes":[],"edges":[]}', /empty\.json.*has no nodes/);
    await refused("empty.graphml", '<graphml><graph edgedefault="directed"/></graphml>', /there was no node/);
    const many = Array.from({ length: 10_001 }, (_, at) => ({ key: `n${at}`, attributes: { kind: "Person", label: `N ${at}` } }));
    await refused("many.json", JSON.stringify({ nodes: many, edges: [] }), /10001 entities.*Load it into the store/);
    expect(await page.getByTestId("layer").count()).toBe(0);
  });

  test("it is told how far a large file is, and stopping it leaves nothing behind", async () => {
    const page = await opened();
    const nodes = Array.from({ length: 9000 }, (_, at) => ({ key: `n${at}`, attributes: { kind: "Person", label: `N ${at}` } }));
    const edges = nodes.flatMap(({ key }, at) =>
      [1, 7, 31].map((step) => ({ source: key, target: `n${(at + step) % 9000}`, attributes: {} })),
    );
    await dropFile(page, "large.json", JSON.stringify({ nodes, edges }));
    const dialog = page.getByRole("dialog", { name: "Open large.json" });
    await dialog.getByRole("button", { name: "Show on the canvas only" }).click();
    await dialog.getByText(/^Step [23] of 4: (read|checked) \d/).waitFor();
    expect(Number(await dialog.getByRole("progressbar").getAttribute("aria-valuenow"))).toBeGreaterThan(0);
    await dialog.getByRole("button", { name: "Stop" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await page.getByTestId("layer").count()).toBe(0);
    await show(page);
    expect(await page.getByTestId("layer").count()).toBe(1);
  });

  test("on a phone a file is opened by a button, and its layer stands among the filters", async () => {
    const page = await opened({ viewport: PHONE, hasTouch: true });
    await page.getByRole("button", { name: "Filters" }).click();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a graph file …" }).click();
    await (await choosing).setFiles({ name: "harbour.json", mimeType: "application/json", buffer: Buffer.from(HARBOUR) });
    const dialog = page.getByRole("dialog", { name: "Open harbour.json" });
    await dialog.getByRole("button", { name: "Show on the canvas only" }).click();
    await dialog.getByText(/^Drawn as the layer/).waitFor();
    await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
    await layerSwitch(page, "harbour.json").waitFor();
  });
});
