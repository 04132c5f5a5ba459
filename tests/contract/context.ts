/** What the rules are given: the store under test, and a way to leave a rule out with a reason. */
import type { GraphStore } from "../../server/store/graph-store.ts";
import type { Records, ReferenceGraph } from "./reference-graph.ts";

export interface Skip {
  /** e.g. "GS14". */
  readonly rule: string;
  readonly reason: string;
}

export interface Context {
  /** Runs a test under a rule of docs/store-rules.md, unless it is on the list of skips. */
  rule(rule: string, name: string, test: () => Promise<void>, timeout?: number): void;
  store(): GraphStore;
}

/** For rules that read: a store that holds these records. */
export interface LoadedContext extends Context {
  records(): Records;
  graph(): ReferenceGraph;
}
