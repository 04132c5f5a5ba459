/** The Cypher box: examples, a table and a graph as the answer, errors with their place. On every store. */
import type { Page } from "playwright-core";
import { nodesOnCanvas, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, E2E_STORES } from "../support/e2e-stores.ts";
import { watchVisits } from "../support/visits.ts";

describeInBrowser.each([...E2E_STORES])("Cypher on $name", ({ name, serve }) => {
  const { visit } = watchVisits(serve);
  let page: Page;
  beforeEach(async () => {
    page = await visit("/?drawer=cypher", { expected: [/status of 4\d\d.*\/api\/v1\/cypher/] });
  });

  const editor = () => page.getByRole("textbox", { name: "Cypher query" });
  async function run(query: string) {
    await editor().fill(query);
    await editor().press("Control+Enter");
  }

  test("says which Cypher this store speaks", async () => {
    await page.getByText(name === "Neo4j" ? /Neo4j 5\.26/ : "Embedded store: the common part of Cypher").waitFor();
  });

  test("answers with a table, sorted by its headings", async () => {
    await run("MATCH (p:Person)-[:DEPUTY_HEAD_OF]->(:Entity {id: 'knb'}) RETURN p.name AS name, size(p.name) AS length");
    const table = page.getByRole("table", { name: "Query result" });
    await page.getByText(/^4 rows in [\d,]+ ms$/).waitFor();
    const names = async () => (await table.getByRole("row").allInnerTexts()).slice(1).map((row) => row.split("\n")[0]);
    expect((await names()).sort()).toEqual(["Askar Amerkhanov", "Bakytbek Koszhanov", "Daulet Ergozhin", "Marat Osipov"]);
    await table.getByRole("button", { name: "name" }).click();
    expect(await names()).toEqual(["Askar Amerkhanov", "Bakytbek Koszhanov", "Daulet Ergozhin", "Marat Osipov"]);
    expect(await table.getByRole("columnheader", { name: "name" }).getAttribute("aria-sort")).toBe("ascending");
  });

  test("shows the entities of a result on the canvas, and goes back by undo", async () => {
    await untilSettled(page);
    await run("MATCH (p:Person)-[r:DEPUTY_HEAD_OF]->(o:Entity {id: 'knb'}) RETURN p, r, o");
    await page.getByRole("button", { name: "Show 5 entities on the canvas" }).click();
    await page.getByText(/5 of 86 entities shown/).waitFor();
    expect(await nodesOnCanvas(page)).toEqual(["askar-amerkhanov", "bakytbek-koszhanov", "daulet-ergozhin", "knb", "marat-osipov"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/76 of 86 entities shown/).waitFor();
  });

  test("takes parameters as JSON, and says when they are none", async () => {
    await page.getByRole("textbox", { name: "Parameters" }).fill("{id}");
    await run("MATCH (e:Entity {id: $id}) RETURN e.name AS name");
    await page.getByText(/The parameters are no JSON/).waitFor();
    await page.getByRole("textbox", { name: "Parameters" }).fill('{"id": "karim-masimov"}');
    await editor().press("Control+Enter");
    await page.getByRole("cell", { name: "Karim Masimov" }).waitFor();
  });

  test("marks the place of an error, and lets go of it when the query changes", async () => {
    await run("MATCH (p:Person)\nRETRUN p");
    await page.getByText(/^Line 2, column \d+$/).waitFor();
    await page.getByText("The query has an error").waitFor();
    const mark = await page.getByTestId("error-place").boundingBox();
    const box = await editor().boundingBox();
    expect(mark && box && mark.y > box.y && mark.y < box.y + box.height).toBe(true);
    await editor().fill("RETURN 1 AS one");
    await page.getByTestId("error-place").waitFor({ state: "detached" });
  });

  test("offers a first query, but never under the cursor of somebody who is about to write", async () => {
    await page.waitForFunction(() => /MATCH/.test(document.querySelector<HTMLTextAreaElement>("[aria-label='Cypher query']")?.value ?? ""));
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/v1/schema", async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await editor().focus();
    answer();
    await page.locator("button:enabled", { hasText: "Examples" }).waitFor();
    expect(await editor().inputValue()).toBe("");
    await page.keyboard.insertText("RETURN 1 AS one");
    expect(await editor().inputValue()).toBe("RETURN 1 AS one");
  });

  test("refuses to write, and says so", async () => {
    await run("CREATE (n:Entity {id: 'made-up'}) RETURN n");
    await page
      .getByRole("alert")
      .getByText(/not allowed|read/i)
      .first()
      .waitFor();
  });

  test("runs every example that it ships", async () => {
    const examples = page.getByRole("button", { name: /Examples/ });
    await examples.click();
    await page.getByRole("option").nth(11).waitFor();
    const titles = await page.getByRole("option").allInnerTexts();
    await page.keyboard.press("Escape");
    expect(titles).toHaveLength(12);
    for (const title of titles) {
      await examples.click();
      await page.getByRole("option", { name: title, exact: true }).click();
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page.getByText(/^\d+ rows? in [\d,]+ ms|The query has an error|Something went wrong/).waitFor();
      expect([title, await page.getByText(/^\d+ rows? in [\d,]+ ms/).count()]).toEqual([title, 1]);
      await editor().fill("");
    }
  });
});
