import type { DecisionFunction } from "./classifier-two-sample.js";
import { standardisedSquaredDistances } from "./pairwise.js";
import type { PooledSample } from "./pooled-sample.js";

/**
 * Decides on a row by its floor(sqrt(n)) nearest rows of other units (the number of Lopez-Paz and Oquab 2017): how
 * many more of them are the target's than of as many rows at large. Neighbours do not depend on the arrangement, so
 * they are looked for once.
 */
export function neighbourDecisions(sample: PooledSample): DecisionFunction {
  const { unitOf } = sample;
  const rows = unitOf.length;
  const k = Math.floor(Math.sqrt(rows));
  const neighbours = nearestOfOtherUnits(sample, k);
  const flags = new Uint8Array(rows);
  const decisions = new Float64Array(rows);
  return (inTarget) => {
    let targets = 0;
    for (let i = 0; i < rows; i++) targets += flags[i] = inTarget[unitOf[i]!]!;
    const expected = (k * targets) / rows;
    for (let i = 0; i < rows; i++) {
      let votes = 0;
      for (let place = i * k; place < (i + 1) * k; place++) votes += flags[neighbours[place]!]!;
      decisions[i] = votes - expected;
    }
    return decisions;
  };
}

/** For each row the k nearest rows of other units, in no order; of equally distant rows the lower are taken. */
function nearestOfOtherUnits({ x, unitOf }: PooledSample, k: number): Int32Array {
  const { rows } = x;
  const squares = standardisedSquaredDistances(x);
  const neighbours = new Int32Array(rows * k);
  const nearest = new Float64Array(k);
  for (let i = 0; i < rows; i++) {
    nearest.fill(Number.POSITIVE_INFINITY);
    const own = neighbours.subarray(i * k, (i + 1) * k);
    for (let j = 0; j < rows; j++) {
      const square = squares[i * rows + j]!;
      if (!(square < nearest[k - 1]!) || unitOf[j] === unitOf[i]) continue;
      let place = k - 1;
      for (; place > 0 && nearest[place - 1]! > square; place--) {
        nearest[place] = nearest[place - 1]!;
        own[place] = own[place - 1]!;
      }
      nearest[place] = square;
      own[place] = j;
    }
  }
  return neighbours;
}
