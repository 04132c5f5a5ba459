/** Medians and spreads: what a run reports. Times are milliseconds. */

/** The value below which `share` of the values lie, between neighbours by distance. Of no values, NaN. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export const spread = (values: readonly number[]): Spread => ({
  median: rounded(median(values)),
  min: rounded(Math.min(...values)),
  max: rounded(Math.max(...values)),
});

export const round = rounded;

/** Times of calls, a list a round: the median of each round, and what 95 of 100 calls of all rounds stay under. */
export const timesOf = (rounds: readonly (readonly number[])[]): { medianMs: Spread; p95Ms: number } => ({
  medianMs: spread(rounds.map(median)),
  p95Ms: rounded(quantile(rounds.flat(), 0.95)),
});
