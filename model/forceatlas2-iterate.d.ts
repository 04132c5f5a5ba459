/** The inner step of graphology-layout-forceatlas2, which has no types of its own; helpers.js there fills the matrices. */
declare module "graphology-layout-forceatlas2/iterate.js" {
  export default function iterate(
    settings: {
      readonly linLogMode: boolean;
      readonly outboundAttractionDistribution: boolean;
      readonly adjustSizes: boolean;
      readonly edgeWeightInfluence: number;
      readonly scalingRatio: number;
      readonly strongGravityMode: boolean;
      readonly gravity: number;
      readonly slowDown: number;
      readonly barnesHutOptimize: boolean;
      readonly barnesHutTheta: number;
    },
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown;
}
