/**
 * A process to be killed: commits numbered batches from FIRST on, without end, and says each number once it is
 * acknowledged. Run with: node --import tsx crash-loader.ts STORE_URL FIRST, the password in NEO4J_PASSWORD.
 */
import { openStore } from "../../server/store/open-store.ts";
import { numberedBatch } from "./numbered-batch.ts";

const [, , url = "", first = "0"] = process.argv;
const store = await openStore(url, { password: process.env.NEO4J_PASSWORD });
process.stdout.write("open\n");
for (let n = Number(first); ; n += 1) {
  process.stdout.write(`begin ${n}\n`);
  await store.commit(numberedBatch(n));
  process.stdout.write(`done ${n}\n`);
}
