/** How ForceAtlas2 is set for pictures of ours, on the canvas and in drawings. */
const MANY = 600;

export const forceSettings = (nodes: number) => ({
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 10,
  strongGravityMode: true,
  gravity: 0.08,
  slowDown: 1 + Math.log(nodes + 1),
  barnesHutOptimize: nodes > MANY,
  barnesHutTheta: 0.8,
});
