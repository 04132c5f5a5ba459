/**
 * Turns a drawing into pixels, without a browser and without asking the network for anything. That takes seconds in which
 * nothing else would run, and a lot of memory: so it is done in a thread of its own, one picture after the other.
 */
import { AppError } from "../../../model/errors.ts";
import { startThread } from "../../start-thread.ts";
import { readFonts } from "./fonts.ts";
import { drawnSchema, type Picture } from "./render-protocol.ts";

const LIMIT_MS = 120_000;

let last: Promise<unknown> = Promise.resolve();

/** Throws `timeout` for a drawing that takes too long. */
export function renderPng(drawing: Omit<Picture, "fonts">): Promise<Uint8Array> {
  const next = last.then(async () => draw({ ...drawing, fonts: await readFonts() }));
  last = next.catch(() => undefined);
  return next;
}

function draw(workerData: Picture): Promise<Uint8Array> {
  const thread = startThread(new URL("./render-worker", import.meta.url), { workerData });
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new AppError("timeout", "The picture took too long to draw. Choose less, or take SVG.")),
      LIMIT_MS,
    );
    thread.once("message", (message: unknown) => resolve(drawnSchema.parse(message)));
    thread.once("error", reject);
    thread.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("The thread that draws pictures ended without one"));
    });
  }).finally(() => thread.terminate());
}
