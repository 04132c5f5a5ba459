/** The ten questions of the tutorial in the page, by the steps that it tells a reader to take; the same answers on both stores. */
import { untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, E2E_STORES } from "../support/e2e-stores.ts";
import { answer, cardsUnder, chainsIn, HEALTH, inspectorOf, openToll, search, tidy } from "../support/tutorial-page.ts";
import { readTutorial } from "../support/tutorial-text.ts";
import { watchVisits } from "../support/visits.ts";

const SECTIONS = readTutorial();
describeInBrowser.each([...E2E_STORES])("the tutorial in the page on $name", ({ serve }) => {
  const { visit } = watchVisits(serve);

  test(answer(1).question, async () => {
    const page = await visit();
    await search(page, "unrest", /January 2022 unrest in Kazakhstan/);
    const values = page.getByTestId("values-deathToll");
    await values.getByText(HEALTH).first().waitFor();
    const columns = (await values.getByRole("listitem").allInnerTexts()).map(tidy);
    const figures = new Set(answer(1).rows.map(([, stance, figure = ""]) => `${stance} ${figure}`));
    expect(figures).toEqual(
      new Set(["asserts 164 people", "does not confirm 164 people", "asserts dozens of people", "asserts 18 security force agents"]),
    );
    expect(columns.map((text) => /^164 people|^not confirmed 164 people|^dozens people/.exec(text)?.[0])).toEqual([
      "164 people",
      "not confirmed 164 people",
      "dozens people",
    ]);
    expect(columns[2]).toContain(answer(1).rows.find(([, , figure]) => figure === "dozens of people")?.[0]);
    await values.getByText("18 security force agents").waitFor();

    await values.getByRole("button", { name: /^164 people/ }).click();
    const of164 = (stance: string) =>
      answer(1)
        .rows.filter((row) => row[1] === stance && row[2] === "164 people")
        .map(([who, , , said]) => `${who}, ${said}`)
        .sort();
    expect((await cardsUnder(page, /Who asserts it/)).sort()).toEqual(of164("asserts"));
    expect((await cardsUnder(page, /Who does not confirm it/)).sort()).toEqual(of164("does not confirm"));
    const passedOn = inspectorOf(page).getByRole("article", { name: "Claim by Kazakhstan Operational Headquarters" });
    expect(await passedOn.getByRole("list", { name: "How it reached us" }).textContent()).toMatch(new RegExp(`${HEALTH}$`));
  });

  test(answer(2).question, async () => {
    const page = await visit();
    await search(page, "unrest", /January 2022 unrest in Kazakhstan/);
    const values = page.getByTestId("values-detaineeCount");
    await values.getByRole("button", { name: /^7,989.*Ministry of Internal Affairs/s }).waitFor();
    const columns = (await values.getByRole("listitem").allInnerTexts()).map(tidy);
    const rows = answer(2).rows.filter(([, , event]) => event === "January 2022 unrest in Kazakhstan");
    expect(columns).toHaveLength(new Set(rows.map(([, number]) => number)).size);
    for (const [, number, , who = ""] of rows) expect(columns.find((text) => text.startsWith(`${number} people`))).toContain(who);
    const plot = await values.getByRole("img").getAttribute("aria-labelledby");
    const told = await page.locator(`[id="${plot}"]`).textContent();
    expect([...(told ?? "").matchAll(/5,800|about 8,000|7,989/g)].map(([number]) => number)).toEqual(["5,800", "about 8,000", "7,989"]);
    await values.getByRole("button", { name: /^7,989/ }).click();
    const card = inspectorOf(page).getByRole("article", { name: "Claim by Ministry of Internal Affairs of Kazakhstan" });
    await card
      .getByText(/^Updates/)
      .first()
      .waitFor();
    expect(await card.textContent()).toContain("5,800 people detained");
    await search(page, "counter-terrorism", /Counter-terrorism operation, January 2022/);
    await page
      .getByTestId("values-detaineeCount")
      .getByRole("button", { name: /^about 850 people/ })
      .waitFor();
  });

  test(answer(3).question, async () => {
    const page = await visit();
    await openToll(page);
    const region = inspectorOf(page).getByRole("region", { name: `${answer(3).rows.length} independent sources` });
    await region.getByText(`Two voices, one source: both rest on ${HEALTH}.`).waitFor();
    const voices = new Map<string, Set<string>>();
    for (const { voice, root } of await chainsIn(region)) voices.set(root, (voices.get(root) ?? new Set()).add(voice));
    const rows = [...voices].map(([root, names]) => [root, [...names].sort().join("; ")]);
    expect(rows.sort()).toEqual(answer(3).rows);
  });

  test(answer(4).question, async () => {
    const page = await visit();
    await search(page, "KNB", /National Security Committee of Kazakhstan/);
    for (const [who = "", post = "", when = "", status = ""] of answer(4).rows) {
      const line = inspectorOf(page).getByRole("button", { name: new RegExp(`^${who}.*${post}.*${when}.*${status}$`, "s") });
      await line.waitFor();
    }
    expect(
      await inspectorOf(page)
        .getByRole("button", { name: /, head of National Security Committee of Kazakhstan/ })
        .count(),
    ).toBe(2);
    await inspectorOf(page)
      .getByRole("button", { name: /^Karim Masimov.*until some day no later than 9 January 2022/s })
      .click();
    await inspectorOf(page).getByText("Until some day by 9 Jan 2022.").waitFor();
    await inspectorOf(page)
      .getByText(/whether he still held the post when arrested is not settled/)
      .waitFor();
  });

  test(answer(5).question, async () => {
    const page = await visit();
    await untilSettled(page);
    await page.keyboard.press("t");
    await page.getByPlaceholder("Filter the rows").fill("replaced");
    await page.getByRole("tab", { name: "Relations 6" }).waitFor();
    for (const [came = "", inPlaceOf = "", , open = ""] of answer(5).rows) {
      await page.getByRole("row").filter({ hasText: came }).filter({ hasText: inPlaceOf }).getByRole("button").click();
      await page.getByRole("heading", { name: new RegExp(`^${came} replaced ${inPlaceOf}`) }).waitFor();
      const card = inspectorOf(page).getByRole("article").first();
      await card.waitFor();
      if (open === "–") expect(await card.getByText("Not settled.").count()).toBe(0);
      else await card.getByText(open).waitFor();
    }
  });

  test(answer(6).question, async () => {
    const page = await visit();
    await openToll(page);
    const inspector = inspectorOf(page);
    for (const [day = "", status = "", claims = "", sources = ""] of answer(6).rows) {
      await page.getByRole("button", { name: /Choose the day.*Known on/ }).click();
      await page.getByRole("button", { name: new RegExp(`, ${day.split(" ")[0]} January 2022$`) }).click();
      await page.waitForURL((url) => url.searchParams.get("knownOn") === `2022-01-${day.split(" ")[0]?.padStart(2, "0")}`);
      await inspector.getByText(`${status}: ${claims}`).waitFor();
      const names = sources.split("; ");
      const heading = new RegExp(`^${names.length} independent source`);
      const said = await inspector.getByRole("region", { name: heading }).textContent();
      for (const name of names) expect(said).toContain(name);
    }
  });

  test(answer(7).question, async () => {
    const page = await visit();
    await search(page, "CSTO", /Collective Security Treaty Organization/);
    await inspectorOf(page)
      .getByRole("heading", { name: /^Deployed to 3$/i })
      .waitFor();
    for (const [statement = "", sources = "", opposed] of answer(7).rows) {
      expect(opposed).toBe("0");
      const place = /deployed to (.*)$/.exec(statement)?.[1] ?? "Russia";
      await search(page, "CSTO", /Collective Security Treaty Organization/);
      await inspectorOf(page)
        .getByRole("button", { name: new RegExp(`^${place}`) })
        .first()
        .click();
      await page.getByRole("heading", { name: statement, exact: true }).waitFor();
      const names = sources.split("; ");
      const region = inspectorOf(page).getByRole("region", { name: new RegExp(`^${names.length} independent source`) });
      expect([...new Set((await chainsIn(region)).map(({ root }) => root))].sort()).toEqual([...names].sort());
      expect(
        await inspectorOf(page)
          .getByText(/Who denies it|Who does not confirm it/)
          .count(),
      ).toBe(0);
    }
  });

  test(answer(8).question, async () => {
    const page = await visit();
    await untilSettled(page);
    await page.keyboard.press("p");
    for (const [label, typed, name] of [
      ["From", "nazarbayev", /Nursultan Nazarbayev/],
      ["To", "osipov", /Marat Osipov/],
    ] as const) {
      await page.getByRole("combobox", { name: label, exact: true }).fill(typed);
      await page.getByRole("option", { name }).first().click();
    }
    const first = page.getByRole("article", { name: "Path 1", exact: true });
    await first.waitFor();
    const steps = (await first.getByRole("listitem").getByRole("button").allInnerTexts())
      .map(tidy)
      .filter((text) => / is or was /.test(text));
    expect(steps).toHaveLength(answer(8).rows.length);
    for (const [index, [statement = "", status = "", sources]] of answer(8).rows.entries()) {
      expect(steps[index]?.startsWith(`${statement} ${status}`)).toBe(true);
      if (Number(sources) > 1) expect(steps[index]).toContain(`${sources} independent sources`);
    }
    await first.getByRole("listitem").nth(1).getByText("Weakest link: only one source").waitFor();
  });

  test(answer(9).question, async () => {
    const page = await visit();
    await untilSettled(page);
    await page.getByRole("button", { name: "Lenses", exact: true }).click();
    for (const [label, typed, name] of [
      ["According to", "kazykhan", /Erzhan Kazykhan/],
      ["Against", "alzhanov", /Dimash Alzhanov/],
    ] as const) {
      await page.getByRole("combobox", { name: label, exact: true }).fill(typed);
      await page.getByRole("option", { name }).first().click();
    }
    const table = page.getByRole("table", { name: "What Erzhan Kazykhan and Dimash Alzhanov say" });
    await table.waitFor();
    await page
      .getByRole("radio", { name: /^Opposed/ })
      .or(page.getByRole("button", { name: /^Opposed/ }))
      .first()
      .click();
    for (const [one = "", other = ""] of answer(9).rows) {
      const row = table.getByRole("row").filter({ hasText: one }).filter({ hasText: other });
      expect(await row.first().textContent()).toContain(`asserts itsays instead: ${other}`);
    }
  });

  test(answer(10).question, async () => {
    const page = await visit();
    await untilSettled(page);
    await page.getByRole("button", { name: "Contradictions", exact: true }).click();
    await page.getByRole("tab", { name: /One source only/ }).click();
    const showAll = async () => {
      await page.getByRole("button", { name: "Show more" }).click();
      await page.getByText("139 of 139 shown").waitFor();
    };
    await showAll();
    const group = page.getByRole("region", { name: "Resting on Dimash Alzhanov" });
    const lines = (await group.getByRole("listitem").allInnerTexts()).map((text) => tidy(text).replace(/ ?, Single source$/, ""));
    expect(lines.sort()).toEqual(
      answer(10)
        .rows.map(([what = ""]) => what)
        .sort(),
    );
    for (const [what = "", sentence = "", characters = ""] of answer(10).rows) {
      await group.getByRole("button", { name: what }).click();
      const card = inspectorOf(page).getByRole("article", { name: "Claim by Dimash Alzhanov" });
      await card.getByText(`sentence ${sentence}, characters ${characters}`).waitFor();
      // The list is about what is selected; without a selection it is about everything again.
      await page.keyboard.press("Escape");
      await showAll();
    }
  });

  test.each(SECTIONS)("the address of question $number opens without a word of complaint", async ({ address }) => {
    const page = await visit(address);
    await untilSettled(page);
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await page.getByTestId("notices").textContent()).not.toMatch(/left out|Not in this store/);
  });
});
