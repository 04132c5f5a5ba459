/**
 * The data: ONE graphology graph that holds what the view asks for, built from the server's answers. Merging moves
 * nothing that is there; an entity taken away comes back to the place it had.
 */
import type { MultiDirectedGraph } from "graphology";
import type { EdgeAttributes, NodeAttributes } from "../../model/subgraph.ts";
import type { Readable } from "./store.ts";

export interface ModelNode extends NodeAttributes {
  x: number;
  y: number;
}

export type Graph = MultiDirectedGraph<ModelNode, { readonly data: EdgeAttributes }>;

export interface GraphModel {
  readonly graph: Graph;
  readonly version: Readable<number>;
}
