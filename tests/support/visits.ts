/** Pages of one browser on one served store; when a test ends its pages are closed, and nothing may have gone wrong in any. */
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openPage, type WatchedPage } from "./browser.ts";
import type { ServedStore } from "./e2e-stores.ts";

interface Visits {
  /** Opens a path of the server, such as "/?drawer=table", in a fresh profile. */
  visit(path?: string, options?: Parameters<typeof openPage>[2]): Promise<Page>;
  /** Where the server listens, without a slash at the end. */
  url(): string;
}

/** Called inside `describe`: starts browser and server before its tests, and ends them after. */
export function watchVisits(serve: () => Promise<ServedStore>): Visits {
  let browser: Browser;
  let served: ServedStore;
  let open: WatchedPage[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serve();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(async () => {
    const faults = open.flatMap((watched) => watched.faults);
    await Promise.all(open.map((watched) => watched.close()));
    open = [];
    expect(faults).toEqual([]);
  });

  const url = () => served.server.url;
  return {
    url,
    async visit(path = "/", options = {}) {
      const watched = await openPage(browser, `${url()}${path}`, options);
      open.push(watched);
      return watched.page;
    },
  };
}
