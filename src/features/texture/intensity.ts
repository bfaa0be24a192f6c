/** Maps values linearly so that the smallest becomes 0 and the largest 1; constant values all become 0. */
export function rescale(values: Float32Array, out: Float64Array): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = high - low;
  for (let i = 0; i < values.length; i++) out[i] = range === 0 ? 0 : (values[i]! - low) / range;
}

/** Sum, mean and population standard deviation. */
export function meanAndDeviation(values: Float32Array | Float64Array): {
  sum: number;
  mean: number;
  deviation: number;
} {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return { sum, mean, deviation: Math.sqrt(squares / values.length) };
}

/** Pearson's correlation of two lists of equal length, within [-1, 1]; 0 where one of them is constant. */
export function correlation(x: Float32Array, y: Float32Array): number {
  if (isConstant(x) || isConstant(y)) return 0;
  const { mean: meanX, deviation: deviationX } = meanAndDeviation(x);
  const { mean: meanY, deviation: deviationY } = meanAndDeviation(y);
  let products = 0;
  for (let i = 0; i < x.length; i++) products += (x[i]! - meanX) * (y[i]! - meanY);
  const r = products / x.length / (deviationX * deviationY);
  return Math.min(1, Math.max(-1, r));
}

/** A test of its own: rounding of the mean gives constant values a tiny deviation. */
function isConstant(values: Float32Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
