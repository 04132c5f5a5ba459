/** Opens Grafeo's file, or throws it away where it cannot be a true picture of the journal. Never the only copy of data. */
import { access } from "node:fs/promises";
import { AppError } from "../../../model/errors.ts";
import { EngineFailure, EngineGone } from "./engine-errors.ts";
import { type GrafeoEngine, openGrafeoEngine } from "./grafeo-engine.ts";
import type { Journal } from "./journal.ts";
import { parseMark, projectionFile, removeProjection } from "./projection.ts";

export async function openProjection(directory: string, journal: Journal, log: (message: string) => void): Promise<GrafeoEngine> {
  const file = projectionFile(directory);
  const existed = await access(file).then(
    () => true,
    () => false,
  );
  let engine: GrafeoEngine;
  try {
    engine = await openGrafeoEngine(file);
  } catch (error) {
    if (!existed || !(error instanceof EngineFailure || error instanceof EngineGone)) throw unopened(error);
    return rebuild(`the engine cannot open its file (${error.message})`);
  }
  try {
    const reason = existed ? await distrust(engine, journal) : null;
    if (reason === null) return engine;
    await engine.close();
    return await rebuild(reason);
  } catch (error) {
    await engine.close();
    throw error;
  }

  async function rebuild(reason: string): Promise<GrafeoEngine> {
    if (journal.last() === null)
      throw new AppError(
        "store-unavailable",
        `The journal of ${directory} is missing or empty, but there is a database beside it: ${reason}. Put journal.jsonl back, or delete ${file} to begin with an empty store.`,
      );
    log(`The database is built again from the journal: ${reason}.`);
    await removeProjection(directory);
    return openGrafeoEngine(file).catch((error: unknown) => {
      throw unopened(error);
    });
  }
}

/** Why the file cannot be the journal's projection; null when it can. */
async function distrust(engine: GrafeoEngine, journal: Journal): Promise<string | null> {
  const text = await engine.mark();
  if (text === null) {
    const [row] = await engine.read("MATCH (n) RETURN count(n) AS nodes", {});
    return row?.nodes === 0 ? null : "it does not say which record it holds";
  }
  const mark = parseMark(text, await engine.version());
  if (mark === null) return "it was made by another version";
  return (await journal.holds(mark)) ? null : `it holds record ${mark.seq}, which is not in the journal`;
}

function unopened(error: unknown): unknown {
  if (error instanceof EngineFailure || error instanceof EngineGone)
    return new AppError("store-unavailable", `The embedded database cannot be started: ${error.message}`, { cause: error });
  return error;
}
