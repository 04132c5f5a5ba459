/** FollowTheMoney 4, one entity a line: read by Aleph, OpenAleph, nomenklatura and the library of that name. */
import type { Format } from "../format.ts";
import { itemsOf } from "./read-foreign.ts";
import { entitiesIn } from "./read-lines.ts";
import { entitiesCarried, readOwn } from "./read-own.ts";
import { writeFtm } from "./write-ftm.ts";

export const ftm: Format = {
  write: writeFtm,

  async *read(file) {
    const own = await entitiesCarried(file);
    if (own !== null) {
      yield* readOwn(file, own);
      return;
    }
    for await (const line of entitiesIn(file)) yield* itemsOf(line);
  },
};
