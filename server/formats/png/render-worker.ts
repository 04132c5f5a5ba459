/** The thread behind render.ts: draws one picture and ends. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { FONT_FAMILY } from "./fonts.ts";
import { pictureSchema } from "./render-protocol.ts";

const { svg, width, fonts } = pictureSchema.parse(workerData);
await initWasm(readFileSync(fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
const font = { fontBuffers: fonts, defaultFontFamily: FONT_FAMILY, sansSerifFamily: FONT_FAMILY };
const png = new Resvg(svg, { fitTo: { mode: "width", value: width }, font }).render().asPng();
parentPort?.postMessage(png);
