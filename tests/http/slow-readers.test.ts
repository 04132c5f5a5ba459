/**
 * Readers of exports who stop, and who go away, on both stores: the store is asked for no more than what sockets and
 * pages hold until somebody reads on, and for nothing at all when nobody will.
 */
import { once } from "node:events";
import { connect } from "node:net";
import type { Sentence } from "../../model/document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { startServer, type TestServer } from "../support/http-api.ts";
import { type OpenedStore, STORES } from "../support/january.ts";

const DOCUMENTS = 160;
const SENTENCES = 60;
/** As long as a paraphrase may be: 96 MB in all, of which sockets hold less than a third. */
const PARAPHRASE = "so ".repeat(3333);
const SHA256 = "0".repeat(64);

async function fill(store: GraphStore): Promise<void> {
  await store.ensureSchema();
  await store.clear();
  await store.commit({ entities: [{ id: "press", kind: "Organization", name: "The Press", aliases: [], ftm: "Organization" }] });
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const id = `doc-${String(number).padStart(3, "0")}`;
    const sentences = Array.from(
      { length: SENTENCES },
      (_, idx): Sentence => ({
        id: `${id}:s${idx}`,
        document: id,
        idx,
        kind: "sentence",
        start: idx * 10,
        end: idx * 10 + 9,
        sha256: SHA256,
        paraphrase: PARAPHRASE,
      }),
    );
    const document = { kind: "Article" as const, language: "en", published: "2022-01-05", publisher: "press", credits: [], length: 600 };
    await store.commit({ documents: [{ id, file: `${id}.txt`, title: `Report ${number}`, sha256: SHA256, ...document }], sentences });
  }
}

describe.each(STORES)("readers who stop ($kind)", ({ open }) => {
  let opened: OpenedStore;
  let server: TestServer;
  let asked = 0;
  beforeAll(async () => {
    opened = await open();
    await fill(opened.store);
    const { store } = opened;
    const textRecords: GraphStore["textRecords"] = (documents) => {
      asked += documents.length;
      return store.textRecords(documents);
    };
    server = await startServer({ ...store, textRecords });
  }, 180_000);
  afterAll(async () => {
    await server.stop();
    await opened.store.clear();
    await opened.close();
  }, 60_000);
  beforeEach(() => {
    asked = 0;
  });

  /** Sends the request and reads its first bytes. */
  async function begin() {
    const { port, host } = new URL(server.url);
    const body = JSON.stringify({ all: true });
    const socket = connect(Number(port), "127.0.0.1");
    const head = ["POST /api/v1/export?format=tamga HTTP/1.1", `Host: ${host}`, "Content-Type: application/json", "Connection: close"];
    socket.write([...head, `Content-Length: ${body.length}`, "", body].join("\r\n"));
    await once(socket, "data");
    socket.pause();
    return socket;
  }

  /** How many documents the store was asked for, once it is asked for no more of them. */
  async function settled(): Promise<number> {
    for (let before = -1; before !== asked || asked === 0; ) {
      before = asked;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    return asked;
  }

  test("a reader who stops stops the reading of the store, and gets everything when it reads on", async () => {
    const socket = await begin();
    const held = await settled();
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(DOCUMENTS / 2);
    let last = "";
    socket.on("data", (chunk: Buffer) => {
      last = (last + chunk.toString("latin1")).slice(-300);
    });
    socket.resume();
    await once(socket, "end");
    expect(asked).toBe(DOCUMENTS);
    // With the change log behind the records.
    expect(Number(/"kind":"end","records":(\d+)/.exec(last)?.[1])).toBeGreaterThan(1 + DOCUMENTS * (1 + SENTENCES));
  }, 120_000);

  test("a reader who goes away ends it", async () => {
    const socket = await begin();
    const held = await settled();
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    // The page that was being read when it left, and no other.
    expect(await settled()).toBeLessThanOrEqual(held + 10);
    expect(asked).toBeLessThan(DOCUMENTS / 2);
    expect((await server.send("/api/v1/health")).status).toBe(200);
  }, 60_000);
});
