/** The main job, as a reader does it: find a name, open a relation, read who says what. On every store. */
import { canvasOf, nodesOnCanvas, pointOf, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, E2E_STORES } from "../support/e2e-stores.ts";
import { watchVisits } from "../support/visits.ts";

const MASIMOV_HEADS_KNB = "karim-masimov|heads|knb";

describeInBrowser.each([...E2E_STORES])("on $name", ({ serve }) => {
  const { visit } = watchVisits(serve);

  test("shows the whole overview, and says how much of it", async () => {
    const page = await visit();
    await untilSettled(page);
    await page.getByText("89 of 89 relations, 76 of 86 entities shown").waitFor();
    expect(await nodesOnCanvas(page)).toHaveLength(76);
    await page.getByText("Where sources disagree").waitFor();
  });

  test("finds Tokayev by “Токаев”, and shows the form that matched", async () => {
    const page = await visit();
    await page.getByRole("combobox", { name: "Search" }).fill("Токаев");
    await page.getByRole("option", { name: /Токаев → Kassym-Jomart Tokayev/ }).click();
    await page.getByRole("heading", { name: "Kassym-Jomart Tokayev" }).waitFor();
    await page.getByText("President of Kazakhstan").first().waitFor();
  });

  test("leads from search to the inspector by keyboard alone", async () => {
    const page = await visit();
    await untilSettled(page);
    await page.keyboard.press("/");
    await page.keyboard.type("masimov");
    await page
      .getByRole("option", { name: /Karim Masimov/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Karim Masimov" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "tamga-inspector");
    const head = page.getByRole("button", { name: /Head of National Security Committee of Kazakhstan/ });
    for (let tabs = 0; tabs < 40 && !(await head.evaluate((element) => element === document.activeElement)); tabs++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Karim Masimov is or was head of/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Who said what" }).waitFor();
  });

  test("expands the KNB from its own neighbourhood with a stated count, and collapses it again", async () => {
    const page = await visit("/?focus=karim-masimov&speech=false");
    const before = await nodesOnCanvas(page);
    expect(before).toContain("knb");
    const knb = await pointOf(page, "nodes", "knb");
    await page.mouse.click(knb.x, knb.y);
    await page.getByRole("heading", { name: "National Security Committee of Kazakhstan" }).waitFor();
    await page.getByText(/ of 11 are in the picture/).waitFor();
    await page.getByRole("button", { name: "Expand" }).click();
    await page
      .getByTestId("notices")
      .getByText(/^Showing (all \d+|\d+ of \d+) neighbours of National Security Committee of Kazakhstan/)
      .waitFor();
    await page.getByRole("button", { name: "Collapse" }).waitFor();
    const expanded = await nodesOnCanvas(page);
    expect(expanded.length).toBeGreaterThan(before.length);
    expect(expanded).toContain("marat-osipov");
    await page.getByRole("button", { name: "Collapse" }).click();
    await page.getByText(/ of 11 are in the picture/).waitFor();
    expect(await nodesOnCanvas(page)).toEqual(before);
  });

  test("opens the Masimov edge by a click on the canvas, and says who says what", async () => {
    const page = await visit();
    const edge = await pointOf(page, "edges", MASIMOV_HEADS_KNB);
    await page.mouse.click(edge.x, edge.y);
    await page.getByRole("heading", { name: /Karim Masimov is or was head of National Security Committee/ }).waitFor();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByText("Corroborated: 2 assert").waitFor();
    await inspector.getByText("2 independent sources").waitFor();
    await inspector.getByText("Until some day by 9 Jan 2022.").waitFor();
    const claims = inspector.getByRole("article");
    expect(await claims.count()).toBe(2);
    const first = claims.filter({ hasText: "Publisher of the 9 January article" }).first();
    for (const words of ["said on 9 Jan 2022", /In our words · .* sentence 000:s17/, /A reading of ours/])
      await first.getByText(words).waitFor();
    await page.waitForURL((url) => url.searchParams.get("sel") === MASIMOV_HEADS_KNB);
  });

  test("sets the rival death tolls side by side: 164, not confirmed, dozens", async () => {
    const page = await visit("/?sel=kazakhstan-unrest-2022");
    const card = page.getByTestId("values-deathToll");
    const columns = card.getByRole("button");
    await card.getByText("Ministry of Health of Kazakhstan").first().waitFor();
    const texts = await columns.allInnerTexts();
    expect(texts[0]).toMatch(/^164\s+people\s+Contested\s+4 claims/);
    expect(texts[1]).toMatch(/^not confirmed\s+164 people\s+2 claims\s+Ministry of Health of Kazakhstan/);
    expect(texts[2]).toMatch(/^dozens\s+people\s+Single source/);
    const boxes = await Promise.all([0, 1, 2].map((at) => columns.nth(at).boundingBox()));
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);

    await columns.first().click();
    await page.getByRole("heading", { name: /164 people killed/ }).waitFor();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByText("Contested: 4 assert, 2 do not confirm").waitFor();
    await inspector.getByText("Two voices, one source: both rest on Ministry of Health of Kazakhstan.").waitFor();
    await inspector.getByText("said by 9 Jan 2022").first().waitFor();
    const withheld = inspector.getByRole("region", { name: /Who does not confirm it/ });
    expect(await withheld.getByRole("article").count()).toBe(2);
    const post = inspector.getByRole("article", { name: "Claim by Kazakhstan Operational Headquarters" });
    expect(await post.getByRole("list", { name: "How it reached us" }).textContent()).toMatch(
      /Telegram channel.*Telegram post.*Operational Headquarters.*Ministry of Health/,
    );
  });

  test("shows the same view again from its URL", async () => {
    const page = await visit();
    await untilSettled(page);
    const edge = await pointOf(page, "edges", MASIMOV_HEADS_KNB);
    await page.mouse.click(edge.x, edge.y);
    await page.getByRole("heading", { name: /Karim Masimov is or was head of/ }).waitFor();
    await page.getByRole("switch", { name: /Places/ }).click({ force: true });
    await page.getByRole("switch", { name: /Spoke about/ }).click({ force: true });
    await page.getByRole("button", { name: "Table" }).click();
    await page.getByRole("table", { name: "Relations on the canvas" }).waitFor();
    await page.waitForURL(/sel=.*drawer=table/);
    const nodes = await nodesOnCanvas(page);
    const truth = await page.getByText(/relations, .* entities shown/).textContent();

    const again = await visit(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.getByRole("heading", { name: /Karim Masimov is or was head of/ }).waitFor();
    await again.getByRole("table", { name: "Relations on the canvas" }).waitFor();
    expect(await nodesOnCanvas(again)).toEqual(nodes);
    expect(await again.getByText(/relations, .* entities shown/).textContent()).toBe(truth);
    expect(await again.getByRole("switch", { name: /Places/ }).isChecked()).toBe(false);
  });

  test("filters by the legend, and says what to do when nothing is left", async () => {
    const page = await visit("/?speech=false");
    await page.getByText("89 of 89 relations, 63 of 86 entities shown").waitFor();
    await page.getByRole("switch", { name: /Single source/ }).click({ force: true });
    await page.getByText("15 of 89 relations", { exact: false }).waitFor();
    await page.getByRole("switch", { name: /Corroborated/ }).click({ force: true });
    await page.getByText("7 of 89 relations", { exact: false }).waitFor();
    await page.getByRole("switch", { name: /Contested/ }).click({ force: true });
    await page.getByText("No entity has a relation with these filters").waitFor();
    await page.getByRole("button", { name: "Contested", exact: true }).click();
    await page.getByText("7 of 89 relations", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("No entity has a relation with these filters").waitFor();
  });

  test("leaves out what a day excludes, and says what is only not excluded", async () => {
    const page = await visit(`/?sel=${encodeURIComponent(MASIMOV_HEADS_KNB)}`);
    await page.getByRole("button", { name: /Choose the day.*True on/ }).click();
    await page.getByRole("button", { name: "Saturday, 8 January 2022" }).click();
    await page.waitForURL(/asOf=2022-01-08/);
    await page.getByText("Whether it held on 8 Jan 2022 is not settled.").waitFor();
    await page.getByRole("button", { name: "Any time" }).click();
    await page.waitForURL((url) => !url.search.includes("asOf"));
    const early = await visit("/?asOf=1990-01-01&speech=false");
    await untilSettled(early);
    const shown = Number(/^(\d+) of/.exec((await early.getByText(/relations, .* entities shown/).textContent()) ?? "")?.[1]);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(89);
  });

  test("keeps the chosen theme, and follows the system without a choice", async () => {
    const page = await visit("/", { colorScheme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe("rgb(19, 20, 22)");
    await page.getByRole("button", { name: "Theme" }).click();
    await page.getByRole("menuitem", { name: "Light" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
    expect(await ground()).toBe("rgb(252, 252, 251)");
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
  });

  test.each(["nobody-of-that-name", "karim-masimov|heads|nothing-of-that-name", "speech|nobody-here|knb"])(
    "says plainly, and asks without an error, when a link names what the store does not have: %s",
    async (key) => {
      const page = await visit(`/?sel=${encodeURIComponent(key)}`);
      await page.getByText(/^Not in this store, and left out: /).waitFor();
      await page.getByRole("heading", { name: "Who said what" }).waitFor();
      await untilSettled(page);
      expect((await nodesOnCanvas(page)).length).toBeGreaterThan(60);
    },
  );

  test("lists in the table what the canvas shows, and selects from it", async () => {
    const page = await visit("/?drawer=table&speech=false");
    await page.getByRole("tab", { name: "Relations 89" }).waitFor();
    await page.getByPlaceholder("Filter the rows").fill("masimov");
    await page.waitForURL(/rows=masimov/);
    const link = await visit(new URL(page.url()).pathname + new URL(page.url()).search);
    await link.getByRole("tab", { name: /^Relations \d$/ }).waitFor();
    expect(await link.getByPlaceholder("Filter the rows").inputValue()).toBe("masimov");
    const row = page.getByRole("row").filter({ hasText: "Karim Masimov" }).filter({ hasText: "head of" });
    await row.first().getByRole("button").click();
    await page.getByRole("heading", { name: /Karim Masimov is or was head of/ }).waitFor();
    await page.getByPlaceholder("Filter the rows").fill("");
    await page.waitForFunction(() => {
      const current = document.querySelector("table [aria-current='true']")?.getBoundingClientRect();
      return current !== undefined && current.bottom <= innerHeight;
    });
    await page.getByRole("tab", { name: /Entities/ }).click();
    await page.getByRole("table", { name: "Entities on the canvas" }).waitFor();
    expect(await canvasOf(page).isVisible()).toBe(true);
  });
});
