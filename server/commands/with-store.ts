/** Opens the store of the settings for one piece of work and closes it afterwards, whatever happened. */
import type { Settings } from "../config.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { openStore } from "../store/open-store.ts";
import type { CommandIo } from "./command-io.ts";

export async function withStore<T>(settings: Settings, io: CommandIo, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(settings.TAMGA_STORE, {
    username: settings.NEO4J_USERNAME,
    password: settings.NEO4J_PASSWORD,
    database: settings.NEO4J_DATABASE,
    log: (message: string) => void io.stderr.write(`${message}\n`),
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
