/** What is wrong with the layout of a page as it stands: controls that overlap, leave the window, or are too small to touch. */
import type { Page } from "playwright-core";

const LOOKS = 50;
const PAUSE = 200;

/**
 * What is wrong once the page rests: sheets slide in and tabs scroll to their place, which takes a moment. Only controls
 * that a finger would hit count: what scrolls out of sight or lies under a sheet does not.
 */
export async function layoutFaults(page: Page, smallest: number): Promise<string[]> {
  for (let look = 1; ; look += 1) {
    const faults = await faultsNow(page, smallest);
    if (faults.length === 0 || look === LOOKS) return faults;
    await page.waitForTimeout(PAUSE);
  }
}

function faultsNow(page: Page, smallest: number): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>("button, input, textarea, [role='tab'], [role^='menuitem'], label:has([role='switch'])"),
    ];
    /** What is left of a control's box inside all that clips it, such as a table that scrolls. */
    const seenBox = (element: HTMLElement) => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (let outer = element.parentElement; outer; outer = outer.parentElement) {
        if (getComputedStyle(outer).overflow === "visible") continue;
        const clip = outer.getBoundingClientRect();
        left = Math.max(left, clip.left);
        top = Math.max(top, clip.top);
        right = Math.min(right, clip.right);
        bottom = Math.min(bottom, clip.bottom);
      }
      return { left, top, right, bottom };
    };
    const hit = controls.flatMap((element) => {
      const box = element.getBoundingClientRect();
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return box.width > 1 && at && element.contains(at) && !element.closest("[data-testid='canvas']")
        ? [{ element, box, seen: seenBox(element) }]
        : [];
    });
    const nameOf = (element: HTMLElement) =>
      element.getAttribute("aria-label") ?? (element.textContent ?? "").split("\n").join(" ").slice(0, 40);
    const faults: string[] = [];
    for (const [index, { element, box, seen }] of hit.entries()) {
      if (box.left < -0.5 || box.right > innerWidth + 0.5) {
        const scrolls = element.closest("table, [role='tablist']") !== null;
        if (!scrolls) faults.push(`${nameOf(element)} leaves the window`);
      }
      if (Math.min(box.width, box.height) < least - 0.5)
        faults.push(`${nameOf(element)} is ${Math.round(box.width)} by ${Math.round(box.height)}`);
      if (!element.matches("input, textarea") && element.scrollWidth > element.clientWidth + 1)
        faults.push(`${nameOf(element)} spills over`);
      for (const other of hit.slice(index + 1)) {
        if (element.contains(other.element) || other.element.contains(element)) continue;
        const across = Math.min(seen.right, other.seen.right) - Math.max(seen.left, other.seen.left);
        const down = Math.min(seen.bottom, other.seen.bottom) - Math.max(seen.top, other.seen.top);
        if (across > 1 && down > 1) faults.push(`${nameOf(element)} overlaps ${nameOf(other.element)}`);
      }
    }
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth || page.scrollHeight > innerHeight) faults.push("the page itself scrolls");
    return faults;
  }, smallest);
}
