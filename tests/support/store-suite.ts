/** One embedded store with the January 2022 data for a test file that starts servers of several configurations. */
import { type ServerOptions, startServer, type TestServer } from "./http-api.ts";
import { loadJanuary, type OpenedStore, STORES } from "./january.ts";

/** `serve` starts a server; all are stopped, and the store closed, after the file's tests. */
export function storeSuite(): { serve(options?: ServerOptions): Promise<TestServer> } {
  let opened: OpenedStore | undefined;
  const servers: TestServer[] = [];
  beforeAll(async () => {
    opened = await STORES.find(({ kind }) => kind === "embedded")?.open();
    if (opened) await loadJanuary(opened.store);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await opened?.close();
  });
  return {
    async serve(options) {
      if (!opened) throw new Error("The store did not open");
      const server = await startServer(opened.store, options);
      servers.push(server);
      return server;
    },
  };
}
