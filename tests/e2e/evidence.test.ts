/** Evidence: articles in our words, their texts handed in and proven, and the way from a sentence to the graph and back. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { articlesDirectory, describeWith } from "../support/articles.ts";
import { PHONE } from "../support/browser.ts";
import { untilSettled } from "../support/canvas-page.ts";
import { dropFile } from "../support/drop-file.ts";
import { describeInBrowser, PAGE_STORE, serveLoaded } from "../support/e2e-stores.ts";
import { layoutFaults } from "../support/layout-faults.ts";
import { watchVisits } from "../support/visits.ts";

const HEADS_KNB = encodeURIComponent("karim-masimov|heads|knb");
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const articleNamed = (start: string): string =>
  join(articlesDirectory, readdirSync(articlesDirectory).find((name) => name.startsWith(start)) ?? "");

const article = (page: Page) => page.getByRole("region", { name: /^Article: / });
const current = (page: Page) => article(page).locator("[aria-current='true']");

const dropText = (page: Page, name: string, content: string) => dropFile(page, name, content, "text/plain");

describeInBrowser("evidence", () => {
  const { visit, url } = watchVisits(PAGE_STORE.serve);

  test("without the text a claim leads to its sentence in our words, with its place and hash", async () => {
    const page = await visit(`/?sel=${HEADS_KNB}`);
    await page.getByRole("button", { name: "In the article" }).first().click();
    await article(page).waitFor();
    await current(page)
      .getByText(/^Sentence 000:s17 · characters 2,302–2,523 · in our words/)
      .waitFor();
    expect(await current(page).getByRole("listitem").first().innerText()).toMatch(/Karim Masimov is or was head of/);
    await page.waitForURL(/article=doc-000&sentence=000:s17.*drawer=article/);
    await page.getByRole("button", { name: "All articles" }).click();
    await page.getByRole("list", { name: "Articles" }).getByRole("button").nth(1).click();
    await article(page)
      .getByText(/^The text is not held/)
      .waitFor();
  });

  test("a text that is none of those on record is refused with what may have happened, and keeps nothing", async () => {
    const page = await visit("/?drawer=article");
    await page.getByText(/the text of none is held/).waitFor();
    await dropText(page, "000_e0be90d469a640aa.txt", "Not the article.");
    const handedIn = page.getByRole("region", { name: "Texts handed in" });
    await handedIn.getByText("1 text not kept").waitFor();
    const words = await handedIn.innerText();
    for (const part of ["000_e0be90d469a640aa.txt", "nothing was kept", sha256("Not the article."), "8663ad97c85d26ad38a952bbf643d815"])
      expect(words).toContain(part);
    await page.getByText(/the text of none is held/).waitFor();
    await page.reload();
    await page.getByText(/the text of none is held/).waitFor();
  });

  test("a post is told from its bounds, what is unsettled stands with it, and an event has its participants", async () => {
    const page = await visit("/?sel=karim-masimov");
    await page
      .getByRole("button", { name: /Head of National Security Committee .* until some day no later than 9 January 2022/ })
      .waitFor();
    const deputy = await visit("/?sel=askar-amerkhanov");
    await deputy
      .getByText(/who replaced whom is not stated/)
      .first()
      .waitFor();
    const event = await visit("/?sel=masimov-arrest-2022");
    await event.getByText("On 8 January 2022.").waitFor();
    await event
      .getByRole("region", { name: /Who had a part in it/ })
      .getByRole("button", { name: /was arrested in it/ })
      .click();
    await event.getByRole("heading", { name: /Karim Masimov was arrested/ }).waitFor();
  });

  describeWith(articlesDirectory, "with the articles", () => {
    test("a changed copy is refused with the reason while the right file beside it is kept, and the sentence is its own words", async () => {
      const page = await visit(`/?sel=${HEADS_KNB}&drawer=article`);
      const [first, second] = [articleNamed("000"), articleNamed("001")];
      const windows = readFileSync(second, "utf8").replaceAll("\n", "\r\n");
      await page.getByText(/the text of none is held/).waitFor();
      await page
        .getByRole("tabpanel", { name: "Articles" })
        .locator("input[type='file']")
        .setInputFiles([
          { name: "windows.txt", mimeType: "text/plain", buffer: Buffer.from(windows, "utf8") },
          { name: "renamed.txt", mimeType: "text/plain", buffer: readFileSync(first) },
        ]);
      const handedIn = page.getByRole("region", { name: "Texts handed in" });
      await handedIn.getByText("1 text kept, 1 text not kept").waitFor();
      await handedIn.getByText(/its lines end as on Windows \(CR LF\) instead of as on Unix/).waitFor();
      await handedIn.getByText(/^renamed\.txt is the text of “Report of 9 January 2022/).waitFor();
      await article(page).getByText("Verified.").waitFor();
      const inspector = page.getByRole("complementary", { name: "Inspector" });
      await inspector.getByText("Verified sentence").first().waitFor();
      await inspector.getByRole("button", { name: "In the article" }).first().click();
      const quote = await inspector.locator("blockquote").first().innerText();
      const sentence = readFileSync(first, "utf8").slice(2302, 2523);
      expect(quote.replaceAll(/[“”]/g, "")).toBe(sentence.replaceAll(/[“”]/g, ""));
      await current(page).getByText(sentence.slice(0, 20)).first().waitFor();
    });

    test("dropped on the page, a text is kept; a sentence leads to its facts, a mention to its entity", async () => {
      const page = await visit("/");
      await untilSettled(page);
      await dropText(page, "any.txt", readFileSync(articleNamed("001"), "utf8"));
      await page.getByText("1 text kept").waitFor();
      await article(page).getByText("Verified.").waitFor();
      const row = article(page).getByRole("listitem").filter({ hasText: "Sentence 001:s14" });
      await page.goto(`${url()}/?drawer=article&article=doc-001&sentence=001:s14`);
      await row.getByRole("button", { name: /Karim Masimov is or was head of/ }).click();
      await page.getByRole("heading", { name: /Karim Masimov is or was head of/ }).waitFor();
      await row
        .getByRole("link", { name: /: Karim Masimov, Person$/ })
        .first()
        .click();
      await page.getByRole("heading", { name: "Karim Masimov", exact: true }).waitFor();
    });

    test("on a phone nothing of an article overlaps, and what is chosen in it opens above it", async () => {
      const page = await visit("/?drawer=article&article=doc-001", { viewport: PHONE, hasTouch: true, isMobile: true });
      await article(page).waitFor();
      await dropText(page, "any.txt", readFileSync(articleNamed("001"), "utf8"));
      const handedIn = page.getByRole("region", { name: "Texts handed in" });
      await handedIn.getByText("1 text kept").waitFor();
      await handedIn.getByRole("button", { name: "Dismiss" }).tap();
      await article(page).getByText("Verified.").waitFor();
      await page.waitForLoadState("networkidle");
      expect(await layoutFaults(page, 40)).toEqual([]);
      await article(page)
        .getByRole("list", { name: /^Claims that rest on/ })
        .first()
        .getByRole("button")
        .first()
        .tap();
      const details = page.getByRole("dialog", { name: "Details" });
      await details.getByRole("heading", { name: "Who asserts it" }).waitFor();
      await details.getByRole("button", { name: "In the article" }).first().waitFor();
    });
  });
});

describeInBrowser("a text that is hostile and long", () => {
  const folder = mkdtempSync(join(tmpdir(), "tamga-e2e-"));
  const HOSTILE = `<img src="x" onerror="document.title='owned'"> <script>document.title="owned"</script> <b>Bold</b>.`;
  const TEXT = `${HOSTILE}\n${"One more word of a very long text. ".repeat(60_000)}`;
  const { visit } = watchVisits(async () => {
    const data = join(folder, "data");
    mkdirSync(join(folder, "articles"));
    mkdirSync(data);
    writeFileSync(join(folder, "articles", "hostile.txt"), TEXT);
    const lines = {
      entities: { id: "outlet", kind: "Organization", name: "Outlet", ftm: "Organization" },
      documents: {
        id: "hostile",
        kind: "Article",
        file: "hostile.txt",
        title: "A hostile text",
        language: "en",
        published: "2022-01-01",
        publisher: "outlet",
        length: TEXT.length,
        sha256: sha256(TEXT),
      },
      sentences: {
        id: "h:s1",
        document: "hostile",
        idx: 0,
        kind: "sentence",
        start: 0,
        end: HOSTILE.length,
        sha256: sha256(HOSTILE),
        paraphrase: "Markup that must stay words.",
      },
      mentions: null,
      claims: null,
      links: null,
    };
    for (const [name, record] of Object.entries(lines))
      writeFileSync(join(data, `${name}.jsonl`), record ? `${JSON.stringify(record)}\n` : "");
    const manifest = {
      format: "tamga/1",
      id: "hostile",
      title: "Hostile",
      description: "A text with markup in it, for tests.",
      licence: "Apache-2.0",
    };
    writeFileSync(join(data, "dataset.json"), JSON.stringify(manifest));
    return serveLoaded(folder, data, "--articles", join(folder, "articles"));
  });

  test("is words and never markup, and only its rows in sight are in the page", async () => {
    const page = await visit("/?drawer=article&article=hostile");
    await article(page).getByText("Verified.").waitFor();
    await article(page).getByText(HOSTILE).waitFor();
    expect(await page.title()).not.toBe("owned");
    expect(await article(page).locator("img, script, b:has-text('Bold')").count()).toBe(0);
    const rows = article(page).locator("ol > li");
    expect(await rows.count()).toBeLessThan(40);
    await article(page)
      .locator("ol")
      .evaluate((list) => list.parentElement?.scrollTo(0, list.parentElement.scrollHeight / 2));
    await page.waitForFunction(() => Number(document.querySelector("[data-index]")?.getAttribute("data-index")) > 100);
    expect(await rows.count()).toBeLessThan(40);
  });
});
