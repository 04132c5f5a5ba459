/** A graph that is much larger than its picture: another day is shown without anything that stays being moved. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { placesOf } from "../support/canvas-page.ts";
import { describeInBrowser, serveLoaded } from "../support/e2e-stores.ts";
import { generateDataset } from "../support/generated-dataset.ts";
import { watchVisits } from "../support/visits.ts";

const SIZE = { entities: 600, claims: 6000 };
/** Articles of the generated graph are published on the 40 days from 4 January 2022 on. */
const HALF_WAY = "24012022";

describeInBrowser("a generated graph of 6,000 claims", () => {
  const folder = mkdtempSync(join(tmpdir(), "tamga-e2e-"));
  const { visit } = watchVisits(async () => {
    return serveLoaded(folder, await generateDataset(join(folder, "data"), SIZE));
  });
  const truth = (page: Page) => page.getByText(/relations, .* entities shown/);

  test("keeps every name where it stood while “Known on” goes back and forth", async () => {
    const page = await visit();
    const all = await placesOf(page);
    const words = (await truth(page).textContent()) ?? "";
    expect(Object.keys(all).length).toBeGreaterThan(200);

    await page.getByRole("group", { name: "Known on" }).getByRole("spinbutton", { name: /day/ }).click();
    await page.keyboard.type(HALF_WAY);
    await truth(page).filter({ hasNotText: words }).waitFor();
    const known = await placesOf(page);
    const kept = Object.keys(known).filter((id) => id in all);
    expect(kept.length).toBeGreaterThan(100);
    expect(Object.fromEntries(kept.map((id) => [id, known[id]]))).toEqual(Object.fromEntries(kept.map((id) => [id, all[id]])));

    await page.getByRole("button", { name: "Everything published" }).click();
    await truth(page).filter({ hasText: words }).waitFor();
    expect(await placesOf(page)).toEqual(all);
  });
});
