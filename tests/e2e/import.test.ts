/** A graph that is dropped on the page: offered, loaded with what became of it, drawn; a broken one changes nothing. */
import { untilSettled } from "../support/canvas-page.ts";
import { dropFile } from "../support/drop-file.ts";
import { describeInBrowser, E2E_STORES } from "../support/e2e-stores.ts";
import { watchVisits } from "../support/visits.ts";

const GRAPH = JSON.stringify({
  attributes: {},
  nodes: [
    { key: "harbour-board", attributes: { label: "Harbour Board of Sample Town", kind: "Organization" } },
    { key: "ana-example", attributes: { label: "Ana Example", kind: "Person" } },
  ],
  edges: [{ key: "1", source: "ana-example", target: "harbour-board", attributes: { predicate: "heads" } }],
});

describeInBrowser.each([...E2E_STORES])("dropping a graph on the page, on $name", ({ serve }) => {
  const { visit } = watchVisits(serve);

  test("a broken file is refused with its reason, and nothing is loaded", async () => {
    const page = await visit("/");
    await untilSettled(page);
    await dropFile(page, "broken.json", GRAPH.slice(0, 120));
    const dialog = page.getByRole("dialog", { name: "Open broken.json" });
    await dialog.getByRole("button", { name: "Load into the store" }).click();
    await dialog
      .getByRole("alert")
      .getByText(/broken\.json.*cut off/)
      .waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("89 of 89 relations, 76 of 86 entities shown").waitFor();
  });

  test("a graph is loaded, its remarks are told, and the picture has it at once", async () => {
    const page = await visit("/");
    await untilSettled(page);
    await dropFile(page, "harbour.json", GRAPH);
    const dialog = page.getByRole("dialog", { name: "Open harbour.json" });
    await dialog.getByText("graphology JSON").waitFor();
    await dialog.getByRole("button", { name: "Load into the store" }).click();
    await dialog.getByText(/^Loaded: \d+ records\.$/).waitFor();
    await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
    await page.getByText(/^90 of 90 relations/).waitFor();
    await page.getByRole("combobox", { name: "Search" }).fill("harbour board");
    await page
      .getByRole("option", { name: /Harbour Board of Sample Town/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Harbour Board of Sample Town" }).waitFor();
  });
});
