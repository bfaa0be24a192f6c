/**
 * For each row of a rows x K table of scores, row-major, the label of its largest score; of equal scores the
 * first, that is the lowest label, wins. `classes` holds the K labels in column order.
 */
export function argmaxLabels(scores: Float32Array | Float64Array, classes: Int32Array): Int32Array {
  const k = classes.length;
  const labels = new Int32Array(scores.length / k);
  for (let i = 0; i < labels.length; i++) {
    let best = 0;
    for (let c = 1; c < k; c++) if (scores[i * k + c]! > scores[i * k + best]!) best = c;
    labels[i] = classes[best]!;
  }
  return labels;
}
