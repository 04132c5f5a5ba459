/**
 * Claims in an order in which every claim comes after those that it answers (`about`): a store can then draw the
 * edge at once. Only claims that wait for one further down are held.
 */
import type { Claim } from "../../model/claim.ts";
import { createIdIndex } from "./id-index.ts";
import type { Located } from "./read-dataset.ts";

type LocatedClaim = Located<Claim>;

/** Yields groups: one claim each, but for claims that answer each other in a circle, which come last and together. */
export async function* orderClaims(claims: AsyncIterable<LocatedClaim>): AsyncGenerator<readonly LocatedClaim[]> {
  const given = createIdIndex();
  const waiting = new Map<string, LocatedClaim[]>();
  const isGiven = (id: string): boolean => given.find(id) !== -1;
  const missingOf = ({ record }: LocatedClaim): string | undefined => record.about?.find((id) => !isGiven(id));
  const wait = (claim: LocatedClaim, id: string): void => {
    const list = waiting.get(id);
    if (list) list.push(claim);
    else waiting.set(id, [claim]);
  };

  for await (const next of claims) {
    const ready = [next];
    for (let claim = ready.pop(); claim; claim = ready.pop()) {
      const missing = missingOf(claim);
      if (missing !== undefined) {
        wait(claim, missing);
        continue;
      }
      given.add(claim.record.id);
      yield [claim];
      const freed = waiting.get(claim.record.id) ?? [];
      waiting.delete(claim.record.id);
      ready.push(...freed.reverse());
    }
  }
  const circle = [...waiting.values()].flat();
  if (circle.length > 0) yield circle;
}
