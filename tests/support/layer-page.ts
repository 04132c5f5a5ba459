/** What tests do with graph files on the page: show one over the picture, and wait for what it has. */
import type { Page } from "playwright-core";
import { pointOf, untilSettled } from "./canvas-page.ts";
import { dropFile } from "./drop-file.ts";

export const HARBOUR = JSON.stringify({
  nodes: [
    { key: "harbour-board", attributes: { label: "Harbour Board of Sample Town", kind: "Organization", aliases: ["HBST"] } },
    { key: "ana-example", attributes: { label: "Ana Example", kind: "Person" } },
    { key: "knb", attributes: { label: "The committee", kind: "Organization" } },
  ],
  edges: [
    { key: "1", source: "ana-example", target: "harbour-board", attributes: { predicate: "heads", start: "2020-01-01", weight: 3 } },
    { key: "2", source: "ana-example", target: "knb", attributes: { label: "wrote to" } },
  ],
});

/** Drops the file, shows it on the canvas only, and closes the dialog. */
export async function show(page: Page, name = "harbour.json", content = HARBOUR): Promise<void> {
  await dropFile(page, name, content);
  const dialog = page.getByRole("dialog", { name: `Open ${name}` });
  await dialog.getByRole("button", { name: "Show on the canvas only" }).click();
  await dialog.getByText(/^Drawn as the layer/).waitFor();
  await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
  await dialog.waitFor({ state: "hidden" });
  await untilSettled(page);
}

export const layerSwitch = (page: Page, name: string) => page.getByRole("switch", { name: `Layer: ${name}` });
export const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });

export async function clickOn(page: Page, part: "nodes" | "edges", key: string): Promise<void> {
  const { x, y } = await pointOf(page, part, key);
  await page.mouse.click(x, y);
}

const hasNode =
  (isThere: boolean) =>
  async (page: Page, id: string): Promise<void> => {
    await page.waitForFunction(
      ([key, wanted]) => {
        const canvas = document.querySelector<HTMLElement>("[data-testid='canvas']");
        return canvas?.dataset.settled === "true" && key in JSON.parse(canvas.dataset.positions ?? "{}").nodes === wanted;
      },
      [id, isThere] as const,
    );
  };
export const untilThere = hasNode(true);
export const untilGone = hasNode(false);
