/** Who said what, as a reader finds it: contradictions, chains, lenses. On every store. */
import type { Page } from "playwright-core";
import { PHONE } from "../support/browser.ts";
import { badgePoint, nodesOnCanvas, pointOf, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, PAGE_STORE } from "../support/e2e-stores.ts";
import { watchVisits } from "../support/visits.ts";

const TOLL = "kazakhstan-unrest-2022|deathToll|164 people";
const inspectorOf = (page: Page) => page.getByRole("complementary", { name: "Inspector" });

describeInBrowser("voices", () => {
  const { visit } = watchVisits(PAGE_STORE.serve);

  test("the death toll as a contradiction: 164, not confirmed and dozens side by side, with a plot", async () => {
    const page = await visit("/?drawer=contradictions");
    await page.getByRole("tab", { name: "Contradictions 10" }).waitFor();
    const card = page.getByRole("article", { name: "Number: January 2022 unrest in Kazakhstan" });
    await card.getByText("3 sides, 7 claims").waitFor();
    for (const words of ["164 people", "Not confirmed 164 people", "dozens people"])
      await card.getByRole("button", { name: new RegExp(`^${words}`) }).waitFor();
    await card.getByText(/citing Ministry of Health of Kazakhstan/).waitFor();
    await card.getByText(/via Telegram post .* → Telegram channel/).waitFor();
    const plot = card.getByRole("img", { name: /The number as it was told/ });
    expect(await plot.locator("title").first().textContent()).toMatch(
      /by 9 Jan 2022: 164 \(Ministry of Health of Kazakhstan\).*10 Jan 2022: dozens.*10 Jan 2022: 164 not confirmed/,
    );
    await card.getByRole("button", { name: /^Not confirmed/ }).click();
    await inspectorOf(page)
      .getByRole("heading", { name: /164 people killed/ })
      .waitFor();
    await page.getByText("About the selected relation").waitFor();
    await page.getByRole("tab", { name: "Contradictions 1" }).waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByRole("tab", { name: "Contradictions 10" }).waitFor();
  });

  test("contradictions by kind, and a kind that there is none of", async () => {
    const page = await visit("/?drawer=contradictions");
    await page.getByText("10 of 10 shown").waitFor();
    await page.getByRole("button", { name: "Denied", exact: true }).click();
    await page.getByText("2 of 2 shown").waitFor();
    await page.getByRole("article", { name: "Denied: Nursultan Nazarbayev" }).waitFor();
    await page.getByRole("button", { name: "Denied", exact: true }).click();
    await page.getByRole("button", { name: "Date", exact: true }).click();
    await page.getByText("No contradiction of this kind in what is loaded.", { exact: false }).waitFor();
  });

  test("an address opens the same list: kinds, tab, scope and verdict", async () => {
    const addressOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search;
    const page = await visit("/?drawer=contradictions&sel=almaty");
    await page.getByText("3 of 3 shown").waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByText("10 of 10 shown").waitFor();
    await page.getByRole("button", { name: "Denied", exact: true }).click();
    await page.getByRole("button", { name: "Number", exact: true }).click();
    await page.waitForURL(/of=all&contradiction=number,denial$/);
    const shown = await page.getByText(/^\d+ of \d+ shown$/).textContent();
    const again = await visit(addressOf(page));
    await again.getByRole("button", { name: "Denied", exact: true, pressed: true }).waitFor();
    await again.getByText(shown ?? "", { exact: true }).waitFor();
    await again.getByRole("button", { name: "Only about Almaty" }).click();
    await again.getByRole("tab", { name: "Contradictions 3" }).waitFor();
    await again.waitForURL(/contradiction=number,denial$/);
    await again.getByRole("tab", { name: /One source only/ }).click();
    await again.waitForURL(/list=one-source/);
    const sources = await visit(addressOf(again));
    await sources.getByText("Nobody opposes these", { exact: false }).waitFor();
    await sources.getByText("About Almaty").waitFor();

    const table = await visit("/?speaker=kassym-jomart-tokayev&against=dimash-alzhanov&drawer=lenses&verdict=only-b");
    const rows = table.getByRole("table", { name: /What Kassym-Jomart Tokayev and Dimash Alzhanov say/ }).getByRole("row");
    await rows.nth(1).waitFor();
    expect(await table.getByRole("radio", { name: /^Only B \d+/ }).isChecked()).toBe(true);
    expect(
      new Set(
        (await rows
          .getByRole("cell")
          .filter({ hasText: /^(A|B|A vs B|A & B)$/ })
          .allTextContents()) as string[],
      ),
    ).toEqual(new Set(["B"]));
  });

  test("a sign on the canvas and a line in the inspector lead to the contradictions of an entity", async () => {
    const page = await visit();
    const sign = await badgePoint(page, "almaty");
    await page.mouse.click(sign.x, sign.y);
    await page.getByText("About Almaty").waitFor();
    await page.getByRole("tab", { name: "Contradictions 3" }).waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await inspectorOf(page).getByRole("button", { name: "3 contradictions" }).click();
    await page.getByText("3 of 3 shown").waitFor();
  });

  test("how a number was told over two days: 5,800, about 8,000, 7,989", async () => {
    const page = await visit("/?sel=kazakhstan-unrest-2022");
    const number = inspectorOf(page).getByRole("img", { name: /5,800/ });
    expect(await number.first().locator("title").first().textContent()).toMatch(
      /9 Jan 2022: 5,800.*10 Jan 2022: about 8,000.*10 Jan 2022: 7,989/,
    );
  });

  test("two voices, one source: the chain of each leads to the ministry", async () => {
    const page = await visit(`/?sel=${encodeURIComponent(TOLL)}`);
    const sources = inspectorOf(page).getByRole("region", { name: "3 independent sources" });
    await sources.getByText("Two voices, one source: both rest on Ministry of Health of Kazakhstan.").waitFor();
    const chains = await sources.getByRole("list", { name: "How it reached us" }).allInnerTexts();
    expect(chains.map((text) => text.replaceAll(/\s+/g, " "))).toContainEqual(
      expect.stringMatching(
        /outlet Publisher of the 10 January.* channel .* document .* speaker Kazakhstan Operational Headquarters cited source Ministry of Health/,
      ),
    );
  });

  test("facts that rest on one source alone, of all and of one entity", async () => {
    const page = await visit("/?drawer=contradictions");
    await page.getByRole("tab", { name: /One source only \d+/ }).click();
    await page.getByText("Nobody opposes these", { exact: false }).waitFor();
    const all = await page.getByRole("tab", { name: /One source only/ }).textContent();
    await page.getByText("100 of", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Show more" }).click();
    const total = /\d+/.exec(all ?? "")?.[0] ?? "";
    await page.getByText(`${total} of ${total} shown`).waitFor();
    const knb = await visit("/?drawer=contradictions&sel=knb");
    await knb.getByText("No two sources contradict each other about what is selected.", { exact: false }).waitFor();
    await knb.getByRole("tab", { name: /One source only/ }).click();
    await knb
      .getByRole("region", { name: /Resting on / })
      .first()
      .waitFor();
  });

  test("the world according to a speaker, chosen in the inspector, with a banner that ends it", async () => {
    const page = await visit("/?sel=dimash-alzhanov");
    const before = await nodesOnCanvas(page);
    await inspectorOf(page).getByRole("button", { name: "See the world according to it" }).click();
    const banner = page.getByTestId("lens-banner");
    await inspectorOf(page).getByText("What stands here is what everybody says, not the voice alone.", { exact: false }).waitFor();
    await banner.getByText(/own claims: asserts \d+ of 177 facts.* are left out/).waitFor();
    await page.waitForURL(/speaker=dimash-alzhanov/);
    await page.getByText(/^2 of 2 relations/).waitFor();
    const under = await nodesOnCanvas(page);
    expect(under.length).toBeLessThan(before.length);
    await banner.getByRole("button", { name: "End the lens" }).click();
    await page.getByText(/^89 of 89 relations/).waitFor();
    expect(await nodesOnCanvas(page)).toEqual(before);
    await page.getByRole("button", { name: "Undo" }).click();
    await banner.waitFor();
  });

  test("what the spokesman denies is drawn as a denial under his lens", async () => {
    const page = await visit("/?speaker=nazarbayev-spokesperson&speech=false&status=only-denied");
    await page.getByText(/^1 of \d+ relations/).waitFor();
    const denied = await pointOf(page, "edges", "nursultan-nazarbayev|departedFrom|kazakhstan");
    await page.mouse.click(denied.x, denied.y);
    await inspectorOf(page)
      .getByRole("heading", { name: /Nursultan Nazarbayev left Kazakhstan/ })
      .waitFor();
    const inspector = inspectorOf(page);
    await inspector.getByText("Under the lens: Spokesman of Nursultan Nazarbayev (unnamed) denies it.").waitFor();
    const cards = inspector.getByRole("article", { name: /^Claim by/ });
    expect(await cards.evaluateAll((all) => all.map((card) => card.getAttribute("aria-label")))).toEqual([
      "Claim by Spokesman of Nursultan Nazarbayev (unnamed)",
    ]);
    expect(await inspector.getByText(/^Contested/).count()).toBe(0);
    const leftOut = inspector.getByRole("region", { name: "Not part of this lens" });
    await leftOut.getByText(/^1 claim of 1 other voice, /).waitFor();
    await leftOut.getByRole("button", { name: "Show it", expanded: false }).click();
    await inspector
      .getByRole("region", { name: /^Who else asserts it/ })
      .getByRole("article")
      .waitFor();
    expect(await cards.count()).toBe(2);
    await inspector
      .getByText(/^Contested/)
      .first()
      .waitFor();
    await leftOut.getByRole("button", { name: "Hide it again", expanded: true }).click();
    await inspector.getByText("All voices together").waitFor({ state: "detached" });
    expect(await cards.count()).toBe(1);
  });

  test("two voices held against each other, as a table that leads to the facts", async () => {
    const page = await visit("/?drawer=lenses");
    await page.getByText("Choose a speaker or an outlet.", { exact: false }).waitFor();
    await page.getByRole("combobox", { name: "According to" }).fill("tokayev");
    await page
      .getByRole("option", { name: /Kassym-Jomart Tokayev/ })
      .first()
      .click();
    await page.waitForURL(/speaker=kassym-jomart-tokayev/);
    await page.getByRole("combobox", { name: "Against" }).fill("alzhanov");
    await page.getByRole("option", { name: /Dimash Alzhanov/ }).click();
    await page.waitForURL(/against=dimash-alzhanov/);
    await page
      .getByTestId("lens-banner")
      .getByText(/opposed \(A vs B\)/)
      .waitFor();
    const table = page.getByRole("table", { name: /What Kassym-Jomart Tokayev and Dimash Alzhanov say/ });
    const row = table.getByRole("row").filter({ hasText: "promised never to shoot peaceful demonstrators" }).first();
    expect(await row.textContent()).toMatch(/^A vs B.*asserts it\s*says instead: .*fired on/);
    await page.getByRole("radio", { name: /^Only B \d+/ }).click();
    await table.getByText("A vs B").first().waitFor({ state: "detached" });
    await table.getByRole("row").nth(1).getByRole("button").first().click();
    await page.waitForURL(/sel=/);
    const again = await visit(new URL(page.url()).pathname + new URL(page.url()).search);
    await again
      .getByTestId("lens-banner")
      .getByText(/opposed \(A vs B\)/)
      .waitFor();
  });

  test("an unknown voice is said to be unknown, and the lens can be ended; a silent one has an empty world", async () => {
    const page = await visit("/?speaker=nobody-of-that-name", { expected: [/404/] });
    await page
      .getByText(/no entity nobody-of-that-name.*Search for the name/)
      .first()
      .waitFor();
    await page.getByRole("alert").getByRole("button", { name: "End the lens" }).click();
    await page.getByText(/^89 of 89 relations/).waitFor();
    const silent = await visit("/?speaker=almaty");
    await silent.getByText("It has said nothing here.").waitFor();
    await silent.getByText("Of what this voice says, nothing joins two names here.", { exact: false }).waitFor();
    await silent.getByRole("status").getByRole("button", { name: "End the lens" }).last().click();
    await untilSettled(silent);
    await silent.getByText(/^89 of 89 relations/).waitFor();
  });

  test("on a phone the sides and the lens stay readable", async () => {
    const page = await visit("/?drawer=contradictions", { viewport: PHONE, hasTouch: true, isMobile: true });
    const card = page.getByRole("article", { name: "Number: January 2022 unrest in Kazakhstan" });
    await card.getByText("3 sides, 7 claims").waitFor();
    const box = await card.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 1000)).toBeLessThanOrEqual(PHONE.width);
  });
});
