/** Files that are made while they are sent: a reader who stops reading, or goes away, stops the making. */
import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import express from "express";
import { sendFile } from "../../../server/http/send-file.ts";

const MEBIBYTE = 1024 * 1024;

interface Made {
  blocks: number;
  ended: boolean;
}

const stops: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

/** Serves blocks without end; resolves with how the sending of the first request ended. */
async function serve(made: Made, failAt = Number.POSITIVE_INFINITY) {
  async function* blocks() {
    try {
      for (;;) {
        if (made.blocks === failAt) throw new Error("the store broke");
        made.blocks += 1;
        yield Buffer.alloc(MEBIBYTE, "x");
      }
    } finally {
      made.ended = true;
    }
  }
  const app = express();
  let settle: (how: string) => void = () => undefined;
  const sent = new Promise<string>((resolve) => {
    settle = resolve;
  });
  app.get("/", (_request, response) => {
    sendFile(response, { name: "x.json", mediaType: "application/json", blocks: blocks() }).then(
      () => settle("done"),
      (error: Error) => settle(error.message),
    );
  });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  stops.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { port, sent };
}

const settled = async (made: Made): Promise<number> => {
  for (let before = -1; before !== made.blocks; ) {
    before = made.blocks;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return made.blocks;
};

test("a reader who stops reading holds the making up; one who goes away ends it", async () => {
  const made: Made = { blocks: 0, ended: false };
  const { port, sent } = await serve(made);
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  await once(socket, "data");
  socket.pause();
  const held = await settled(made);
  // What sockets and streams buffer, and no more.
  expect(held).toBeLessThan(64);
  expect(made.ended).toBe(false);
  socket.destroy();
  expect(await sent).toBe("done");
  expect(made.ended).toBe(true);
});

test("when the making fails half-way the connection breaks off: a part is never taken for the whole", async () => {
  const made: Made = { blocks: 0, ended: false };
  const { port, sent } = await serve(made, 3);
  const body = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
  await expect(body).rejects.toThrow();
  expect(await sent).toBe("the store broke");
});
