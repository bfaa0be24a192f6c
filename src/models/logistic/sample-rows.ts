/** Rows that stand for all, with the weights that they have then. */
export interface RowSample {
  rows: Int32Array;
  weights: Float64Array;
}

const BISECTIONS = 40;

/**
 * About `count` rows of a weighted sum that stand for all of them: those of large weight as they are and, of the
 * others, some drawn in proportion to their weight (by equal steps of its running sum) that stand for the rest. All
 * rows of positive weight where these are no more.
 */
export function sampleRows(weights: Float64Array, count: number): RowSample {
  let positive = 0;
  let largest = 0;
  for (let i = 0; i < weights.length; i++) {
    positive += +(weights[i]! > 0);
    largest = Math.max(largest, weights[i]!);
  }
  const step = positive > count ? stepFor(weights, count, largest) : 0;
  const rows: number[] = [];
  const kept: number[] = [];
  // Half a step ahead, so that the steps taken add up to the sum of weights.
  let due = step / 2;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (!(weight > 0)) continue;
    if (weight < step) {
      due += weight;
      if (due < step) continue;
      due -= step;
    }
    rows.push(i);
    kept.push(Math.max(weight, step));
  }
  return { rows: Int32Array.from(rows), weights: Float64Array.from(kept) };
}

/** The step with which about `count` rows are taken: the sum of min(1, weight / step) is `count`. */
function stepFor(weights: Float64Array, count: number, largest: number): number {
  let low = 0;
  let high = largest * weights.length;
  for (let i = 0; i < BISECTIONS; i++) {
    const step = (low + high) / 2;
    if (expectedRows(weights, step) > count) low = step;
    else high = step;
  }
  return high;
}

function expectedRows(weights: Float64Array, step: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += Math.min(1, weights[i]! / step);
  return sum;
}
