/** What verify found: lines for people, and what would have to be written to make it right. */
import type { Claim } from "../../../model/claim.ts";
import type { Entity } from "../../../model/entity.ts";
import type { FactVersion } from "../../../model/fact-history.ts";
import type { Edge } from "../../graph-form/fact-edges.ts";
import type { FirstDays } from "./first-days.ts";
import type { Speech } from "./write-speech.ts";

export interface Findings {
  readonly problems: string[];
  readonly checked: { claims: number; facts: number; edges: number };
  /** Records whose properties or relationships are not what they say. */
  readonly entities: Entity[];
  readonly claims: Claim[];
  /** The claims as committed, where merges make them read otherwise. */
  readonly records: Map<string, Claim>;
  /** Derived things that are missing, wrong or too many, each with what should be there. */
  readonly facts: { readonly key: string; readonly expected: readonly FactVersion[] }[];
  readonly edges: { readonly type: string; readonly source: string; readonly target: string; readonly expected: readonly Edge[] }[];
  readonly speech: { readonly speaker: string; readonly subject: string; readonly expected: Speech | null }[];
  readonly degrees: { readonly id: string; readonly degree: number }[];
  readonly firstDays: (FirstDays & { readonly id: string })[];
}

export const noFindings = (): Findings => ({
  problems: [],
  checked: { claims: 0, facts: 0, edges: 0 },
  entities: [],
  claims: [],
  records: new Map(),
  facts: [],
  edges: [],
  speech: [],
  degrees: [],
  firstDays: [],
});

/** Things by key, each as the list of all that is said of it: two are equal when their lists are. */
export class Comparison {
  readonly #stored = new Map<string, string[]>();
  readonly #expected = new Map<string, string[]>();

  stored(key: string, ...said: string[]): void {
    this.#stored.set(key, [...(this.#stored.get(key) ?? []), ...said]);
  }

  expected(key: string, ...said: string[]): void {
    this.#expected.set(key, [...(this.#expected.get(key) ?? []), ...said]);
  }

  differences(): { key: string; verdict: string }[] {
    return [...new Set([...this.#stored.keys(), ...this.#expected.keys()])].sort().flatMap((key) => {
      const stored = this.#stored.get(key);
      const expected = this.#expected.get(key);
      if (stored === undefined) return { key, verdict: "is missing" };
      if (expected === undefined) return { key, verdict: "should not be there" };
      return stored.sort().join("\n") === expected.sort().join("\n") ? [] : { key, verdict: "is not what the records say" };
    });
  }
}
