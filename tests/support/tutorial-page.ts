/** What the tutorial's page tests share: the ways to a panel, and what stands there read back as words. */
import type { Locator, Page } from "playwright-core";
import { untilSettled } from "./canvas-page.ts";
import { TUTORIAL } from "./tutorial-answers.ts";

export const HEALTH = "Ministry of Health of Kazakhstan";

/** Question and rows by the number that the tutorial gives it. */
export function answer(number: number): { question: string; rows: readonly (readonly string[])[] } {
  const found = TUTORIAL[number - 1];
  if (!found) throw new Error(`there is no question ${number}`);
  return found;
}

export const inspectorOf = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
export const tidy = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

export async function search(page: Page, typed: string, name: RegExp): Promise<void> {
  await untilSettled(page);
  await page.getByRole("combobox", { name: "Search" }).fill(typed);
  await page.getByRole("option", { name }).first().click();
}

/** The panel of the 164 dead, from the start page. */
export async function openToll(page: Page): Promise<void> {
  await search(page, "unrest", /January 2022 unrest in Kazakhstan/);
  const values = page.getByTestId("values-deathToll");
  await values.getByText(HEALTH).first().waitFor();
  await values.getByRole("button", { name: /^164 people/ }).click();
  await page.getByRole("heading", { name: /^164 people killed/ }).waitFor();
}

/** Who the cards under a heading are by, in order, and what they say of the day. */
export async function cardsUnder(page: Page, heading: RegExp): Promise<string[]> {
  const cards = inspectorOf(page).getByRole("region", { name: heading }).getByRole("article");
  await cards.first().waitFor();
  const texts = await Promise.all(
    (await cards.all()).map(async (card) => [await card.getAttribute("aria-label"), await card.textContent()]),
  );
  return texts.map(
    ([label = "", text = ""]) => `${label?.replace("Claim by ", "")}, ${/said (?:on )?((?:by )?\d+ \w+ \d{4})/.exec(text ?? "")?.[1]}`,
  );
}

/** Of each chain that is drawn, who speaks in it and where it ends. */
export async function chainsIn(region: Locator): Promise<{ readonly voice: string; readonly root: string }[]> {
  const lists = await region.getByRole("list", { name: "How it reached us" }).all();
  return Promise.all(
    lists.map(async (list) => {
      const stops = (await list.getByRole("listitem").allInnerTexts()).map((text) => text.split("\n").filter((line) => line.trim() !== ""));
      const voice = stops.find(([part]) => part === "speaker" || part === "outlet, in its own voice");
      return { voice: voice?.at(-1) ?? "?", root: stops.at(-1)?.at(-1) ?? "?" };
    }),
  );
}
