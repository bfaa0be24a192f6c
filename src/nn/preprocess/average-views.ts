/**
 * Rows of `cols` values, `views` consecutive ones of each image, become one row per image: their mean, written to
 * `out`. With `softmax` each row is first turned into probabilities (a network's logits into those of classes).
 */
export function averageViews(
  rows: Float32Array,
  { views, cols, softmax }: { views: number; cols: number; softmax: boolean },
  out: Float32Array,
): void {
  const sum = new Float64Array(cols);
  for (let image = 0; image < out.length / cols; image++) {
    sum.fill(0);
    for (let view = 0; view < views; view++) {
      const start = (image * views + view) * cols;
      const row = rows.subarray(start, start + cols);
      if (softmax) addSoftmax(row, sum);
      else for (let j = 0; j < cols; j++) sum[j]! += row[j]!;
    }
    for (let j = 0; j < cols; j++) out[image * cols + j] = sum[j]! / views;
  }
}

/** Adds the probabilities that belong to `logits` to `sum`. */
function addSoftmax(logits: Float32Array, sum: Float64Array): void {
  // The largest logit is taken off all of them, so that no exponential overflows.
  const highest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = Float64Array.from(logits, (logit) => Math.exp(logit - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  for (let j = 0; j < sum.length; j++) sum[j]! += powers[j]! / total;
}
