/** The tutorial's pictures: the address that each of its questions names, and what is done there before the picture is taken. */
import type { Page } from "playwright-core";
import { readTutorial } from "../tests/support/tutorial-text.ts";

const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });

/** By number of the question. Each ends when what the picture is to show is in sight. */
const PREPARE: readonly ((page: Page) => Promise<void>)[] = [
  (page) => inspector(page).getByRole("heading", { name: "3 independent sources" }).waitFor(),
  async (page) => {
    const values = page.getByTestId("values-detaineeCount");
    await values.getByRole("img").waitFor();
    await values.evaluate((element) => element.scrollIntoView({ block: "center" }));
  },
  async (page) => {
    const sources = inspector(page).getByRole("heading", { name: "3 independent sources" });
    await sources.evaluate((element) => element.scrollIntoView({ block: "start" }));
  },
  (page) => inspector(page).getByText("Until some day by 9 Jan 2022.").waitFor(),
  async (page) => {
    const filter = page.getByPlaceholder("Filter the rows");
    await filter.fill("replaced");
    await filter.blur();
    const caution = inspector(page)
      .getByText(/who replaced whom is not stated/)
      .last();
    await caution.evaluate((element) => element.scrollIntoView({ block: "end" }));
  },
  (page) => inspector(page).getByText("Single source: 1 asserts").waitFor(),
  async (page) => {
    const places = inspector(page).getByRole("heading", { name: /^Deployed to/i });
    await places.evaluate((element) => element.scrollIntoView({ block: "center" }));
  },
  async (page) => {
    await page.getByRole("article", { name: "Path 1", exact: true }).getByRole("button", { name: "Show on canvas" }).click();
  },
  async (page) => {
    await page
      .getByRole("button", { name: /^Opposed/ })
      .or(page.getByRole("radio", { name: /^Opposed/ }))
      .first()
      .click();
  },
  async (page) => {
    await inspector(page).getByRole("button", { name: "In the article" }).click();
  },
];

export const TUTORIAL_PICTURES = readTutorial().map(({ number, address }) => ({
  name: `tutorial-${number}`,
  path: address,
  options: { viewport: { width: 1280, height: 800 }, colorScheme: "light" as const },
  until: async (page: Page): Promise<void> => {
    await PREPARE[number - 1]?.(page);
  },
}));
