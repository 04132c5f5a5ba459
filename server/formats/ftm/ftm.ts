/** FollowTheMoney 4, one entity a line: read by Aleph, OpenAleph, nomenklatura and the library of that name. */
import type { Format } from "../format.ts";
import { readForeign } from "./read-foreign.ts";
import { entitiesCarried, readOwn } from "./read-own.ts";
import { writeFtm } from "./write-ftm.ts";

export const ftm: Format = {
  write: writeFtm,

  async *read(file) {
    const own = await entitiesCarried(file);
    yield* own === null ? readForeign(file) : readOwn(file, own);
  },
};
