/** Who is who, as a reader decides it: merge two entries, see it everywhere, undo it; hypotheses; the change log. */
import type { Page } from "playwright-core";
import { nodesOnCanvas, pointOf, untilSettled } from "../support/canvas-page.ts";
import { describeInBrowser, E2E_STORES } from "../support/e2e-stores.ts";
import { watchVisits } from "../support/visits.ts";

const FROM = "kazakhstan-official-sources";
const INTO = "kazakhstan-authorities";
const FROM_NAME = "Official sources, Kazakhstan (unspecified)";
const INTO_NAME = "Authorities of Kazakhstan (unspecified)";
const REASON = "Both articles mean the government by it";

describeInBrowser.each([...E2E_STORES])("on $name", ({ serve }) => {
  const { visit, url } = watchVisits(serve);
  const ask = async <T>(path: string, method = "GET", body?: unknown): Promise<T> => {
    const answer = await fetch(`${url()}/api/v1${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    return (await answer.json()) as T;
  };

  afterEach(async () => {
    const { merges } = await ask<{ merges: { id: string }[] }>("/merges?state=merged,open");
    for (const { id } of merges) await ask(`/merges/${id}`, "DELETE");
  });

  /** The picture is read again after a merge, and stands as it was until then. */
  const untilOnCanvas = (page: Page, id: string, isThere: boolean) =>
    page.waitForFunction(
      ([key, wanted]) => {
        const positions = document.querySelector("[data-testid='canvas']")?.getAttribute("data-positions");
        const nodes = (JSON.parse(positions ?? "{}") as { nodes?: object }).nodes;
        return nodes !== undefined && key in nodes === wanted;
      },
      [id, isThere] as const,
    );
  const choose = async (page: Page, typed: string, name: string) => {
    await page.getByRole("button", { name: "Merge with …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Other" }).fill(typed);
    await page.getByRole("option", { name }).first().click();
    return dialog;
  };

  test("two entries are merged with a reason, the canvas keeps its places, and undoing gives both back", async () => {
    const page = await visit(`/?sel=${FROM}`);
    const places = async () =>
      Object.fromEntries(await Promise.all(["karim-masimov", "knb", INTO].map(async (id) => [id, await pointOf(page, "nodes", id)])));
    await untilSettled(page);
    const [before, nodes] = [await places(), await nodesOnCanvas(page)];
    expect(nodes).toContain(FROM);

    const dialog = await choose(page, "authorities of kazakhstan", INTO_NAME);
    await dialog.getByText("What will change").waitFor();
    await dialog.getByRole("radio", { name: new RegExp(`^${INTO_NAME.replace(/[()]/g, "\\$&")}`) }).waitFor();
    await dialog.getByText("Keep this name instead").waitFor();
    const keep = dialog.locator("label", { hasText: INTO_NAME });
    await keep.click();
    expect(await dialog.getByRole("button", { name: "Merge", exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole("textbox", { name: /Why are they the same/ }).fill(REASON);
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();

    await page.getByRole("heading", { name: INTO_NAME }).waitFor();
    await page.getByText(`also ${FROM_NAME}`).waitFor();
    await page.getByText(REASON).waitFor();
    await page.getByText(`${FROM_NAME} is merged into ${INTO_NAME}.`).waitFor();
    await untilOnCanvas(page, FROM, false);
    expect(await nodesOnCanvas(page)).toEqual(nodes.filter((id) => id !== FROM));
    expect(await places()).toEqual(before);

    await page.getByRole("button", { name: "Undo merge" }).click();
    await page.getByText("are shown apart again").waitFor();
    await page.getByRole("button", { name: "Undo merge" }).click();
    await page.getByText(`${FROM_NAME} and ${INTO_NAME} are two again.`).waitFor();
    await untilOnCanvas(page, FROM, true);
    expect(await nodesOnCanvas(page)).toEqual(nodes);
    expect(await places()).toEqual(before);
  });

  test("the page's own history goes on under the ids that hold, and an address with the merged entry says where it leads", async () => {
    const page = await visit("/?speech=false&sel=knb");
    await untilSettled(page);
    await page.getByRole("button", { name: "Focus", exact: true }).click();
    await page.getByRole("button", { name: "Show everything" }).waitFor();
    const dialog = await choose(page, "masimov", "Karim Masimov");
    await dialog.getByText("They are one all the same").click();
    await dialog.locator("label", { hasText: "Karim Masimov" }).first().click();
    await dialog.getByRole("textbox", { name: /Why are they the same/ }).fill("Only to try it");
    await dialog.getByRole("button", { name: "Merge", exact: true }).click();
    await page.getByText("is merged into Karim Masimov.").waitFor();
    await page.waitForURL(/focus=karim-masimov/);
    await untilOnCanvas(page, "knb", false);

    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByRole("button", { name: "Focus", exact: true }).waitFor();
    await page.waitForURL((url) => !url.searchParams.has("focus"));
    await untilOnCanvas(page, "kazakhstan", true);
    expect(await nodesOnCanvas(page)).not.toContain("knb");
    await page.getByRole("button", { name: "Redo", exact: true }).click();
    await page.getByRole("button", { name: "Show everything" }).waitFor();
    await untilOnCanvas(page, "karim-masimov", true);
    expect(await nodesOnCanvas(page)).not.toContain("knb");

    const other = await visit("/?focus=knb");
    await other.getByText(/What this view calls knb is merged into Karim Masimov/).waitFor();
    await other.waitForURL(/focus=karim-masimov/);
    await untilOnCanvas(other, "karim-masimov", true);
    expect(await nodesOnCanvas(other)).not.toContain("knb");
  });

  test("entries of different kinds are merged only when the reader says so", async () => {
    const page = await visit("/?sel=knb");
    const dialog = await choose(page, "masimov", "Karim Masimov");
    await dialog.getByRole("textbox", { name: /Why are they the same/ }).fill("A slip of the pen");
    await dialog.getByText(/is listed under/).waitFor();
    const merge = dialog.getByRole("button", { name: "Merge", exact: true });
    expect(await merge.isDisabled()).toBe(true);
    await dialog.getByText("They are one all the same").click();
    expect(await merge.isDisabled()).toBe(false);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "detached" });
  });

  test("a hypothesis is noted, shown at both, and accepted; the change log undoes it", async () => {
    const page = await visit(`/?sel=${FROM}`);
    const dialog = await choose(page, "authorities of kazakhstan", INTO_NAME);
    await dialog.getByRole("textbox", { name: /Why are they the same/ }).fill(REASON);
    await dialog.getByRole("button", { name: "Only note that they may be the same" }).click();
    await page.getByRole("heading", { name: /May be the same as/ }).waitFor();
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByRole("heading", { name: /Merged into this/ }).waitFor();

    await page.getByRole("button", { name: "Changes" }).click();
    const entry = page.getByRole("listitem").filter({ hasText: `Accepted that` });
    await entry.first().getByRole("button", { name: "Undo" }).click();
    await entry.first().getByText("The two are shown apart again").waitFor();
    await entry.first().getByRole("button", { name: "Undo" }).click();
    await page.getByRole("listitem").filter({ hasText: "Undid the merge of" }).first().waitFor();
    await page
      .getByText(/Loaded january-2022: 197 claims/)
      .first()
      .waitFor();
  });

  test("the log and the dialog can be used on a phone", async () => {
    const page = await visit("/?drawer=changes", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    // The log of a shared server is older than this test, and its clears and loads are in it.
    const load = page.getByRole("listitem").filter({ hasText: "Loaded january-2022: 197 claims" }).first();
    await load.getByText("Cannot be undone").click();
    await load.getByText(/What was loaded cannot be taken back in parts/).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
