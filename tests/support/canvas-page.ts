/** What tests do on the canvas: wait until it rests, and click real pixels of a node or an edge. */
import type { Page } from "playwright-core";

interface Positions {
  readonly nodes: Readonly<Record<string, readonly [number, number]>>;
  readonly edges: Readonly<Record<string, readonly [number, number]>>;
  /** Signs of contradictions, by entity or fact. */
  readonly badges: Readonly<Record<string, readonly [number, number]>>;
  /** Which files have an entity or a fact, as it is written there; with "store" where that has it too. */
  readonly signs: Readonly<Record<string, string>>;
}

type Points = Exclude<keyof Positions, "signs">;

export const canvasOf = (page: Page) => page.getByTestId("canvas");

/** Resolves when the layout rests and the picture holds at least one entity. */
export async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const canvas = document.querySelector<HTMLElement>("[data-testid='canvas']");
      return canvas?.dataset.settled === "true" && Number(canvas.dataset.nodes) > 0 && canvas.dataset.positions !== undefined;
    },
    null,
    { timeout: 30_000 },
  );
}

/** The signs of files that are on the resting canvas, by entity or fact. */
export async function signsOn(page: Page): Promise<Readonly<Record<string, string>>> {
  return (await positionsOf(page)).signs;
}

async function positionsOf(page: Page): Promise<Positions> {
  await untilSettled(page);
  const text = await canvasOf(page).getAttribute("data-positions");
  return JSON.parse(text ?? "{}") as Positions;
}

/** A point of the page, in CSS pixels. */
export async function pointOf(page: Page, part: Points, key: string): Promise<{ x: number; y: number }> {
  const at = (await positionsOf(page))[part][key];
  const box = await canvasOf(page).boundingBox();
  if (!at || !box) throw new Error(`${key} is not on the canvas`);
  return { x: box.x + at[0], y: box.y + at[1] };
}

/** Where each entity of the resting picture stands. */
export const placesOf = async (page: Page): Promise<Positions["nodes"]> => (await positionsOf(page)).nodes;

/** Keys of the nodes on the canvas, sorted. */
export async function nodesOnCanvas(page: Page): Promise<string[]> {
  return Object.keys(await placesOf(page)).sort();
}

/** Resolves when the picture rests and exactly these entities are lit. */
export async function untilLit(page: Page, ids: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (lit) => {
      const canvas = document.querySelector<HTMLElement>("[data-testid='canvas']");
      return canvas?.dataset.settled === "true" && canvas.dataset.lit === lit;
    },
    [...ids].sort().join(" "),
    { timeout: 30_000 },
  );
}

/** The sign of contradictions at an entity or on a relation: it comes after the picture. */
export async function badgePoint(page: Page, key: string): Promise<{ x: number; y: number }> {
  await page.waitForFunction((id) => {
    const text = document.querySelector<HTMLElement>("[data-testid='canvas']")?.dataset.positions;
    return text !== undefined && id in (JSON.parse(text).badges ?? {});
  }, key);
  return pointOf(page, "badges", key);
}
