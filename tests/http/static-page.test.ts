/** The built page: what is cached, compressed, found and not found. The build here is a folder made for the test. */
import { mkdirSync, writeFileSync } from "node:fs";
import type { TestServer } from "../support/http-api.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { storeSuite } from "../support/store-suite.ts";

const suite = storeSuite();
const scratch = scratchDirectory();
const INDEX = '<!doctype html><title>Tamga</title><script type="module" src="/assets/main-abc123.js"></script>';

describe("the page", () => {
  let server: TestServer;
  beforeAll(async () => {
    // A folder with a dot, as in a home directory's cache: it must not hide the page.
    mkdirSync(scratch.path(".build/assets"), { recursive: true });
    writeFileSync(scratch.path(".build/index.html"), INDEX);
    writeFileSync(scratch.path(".build/assets/main-abc123.js"), `console.log("${"x".repeat(5000)}");`);
    writeFileSync(scratch.path(".build/icon.svg"), "<svg/>");
    server = await suite.serve({ config: { clientDir: scratch.path(".build") } });
  });

  test.each(["/", "/?focus=knb&sel=karim-masimov", "/any/page", "/?asOf=2022-01-08"])("%s is the page, and always fresh", async (path) => {
    const answer = await server.send(path);
    expect([answer.status, answer.text]).toEqual([200, INDEX]);
    expect(answer.headers["cache-control"]).toBe("no-cache");
    const again = await server.send(path, { headers: { "If-None-Match": answer.headers.etag ?? "" } });
    expect(again.status).toBe(304);
  });

  test("hashed files are kept for ever, others are asked for again", async () => {
    const script = await server.send("/assets/main-abc123.js");
    expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(script.headers["content-type"]).toMatch(/javascript/);
    expect((await server.send("/icon.svg")).headers["cache-control"]).toBe("no-cache");
  });

  test("files and answers are compressed for those who can read it", async () => {
    for (const path of ["/assets/main-abc123.js", "/api/v1/graph"]) {
      const [whole, gzip, brotli] = await Promise.all(
        ["identity", "gzip", "br"].map((encoding) => server.send(path, { headers: { "Accept-Encoding": encoding } })),
      );
      expect([whole?.headers["content-encoding"], gzip?.headers["content-encoding"], brotli?.headers["content-encoding"]]).toEqual([
        undefined,
        "gzip",
        "br",
      ]);
    }
  });

  test("what is not there is not found, and is not the page", async () => {
    for (const path of ["/assets/main-old.js", "/missing.png", "/api", "/api/v2/health", "/assets/../../secret.txt", "/.env"]) {
      const answer = await server.send(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain("doctype");
    }
    expect((await server.send("/", { method: "POST" })).status).toBe(404);
  });
});

test("a page that is not built says so and how to build it", async () => {
  for (const clientDir of [null, scratch.path("nothing")]) {
    const answer = await (await suite.serve({ config: { clientDir } })).send("/");
    expect([answer.status, answer.headers["content-type"]]).toEqual([503, "text/html; charset=utf-8"]);
    expect(answer.text).toContain("The page is not built");
  }
});
