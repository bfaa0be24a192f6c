const BINS = 256;

/**
 * The threshold that separates values into two classes of the largest variance between them (Otsu 1979), over a
 * histogram of 256 bins from the smallest value to the largest, as `skimage.filters.threshold_otsu`: values above it
 * are the upper class. Equal values give that value, so that none lies above.
 */
export function otsuThreshold(values: Float32Array): number {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (!(high > low)) return low;
  const counts = new Float64Array(BINS);
  const scale = BINS / (high - low);
  for (let i = 0; i < values.length; i++)
    counts[Math.min(BINS - 1, Math.floor((values[i]! - low) * scale))]!++;
  const centre = (bin: number): number => low + (bin + 0.5) / scale;

  let allSum = 0;
  for (let bin = 0; bin < BINS; bin++) allSum += counts[bin]! * centre(bin);
  let below = 0;
  let belowSum = 0;
  let best = 0;
  let largest = -1;
  for (let bin = 0; bin < BINS - 1; bin++) {
    below += counts[bin]!;
    belowSum += counts[bin]! * centre(bin);
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const variance = below * above * (belowSum / below - (allSum - belowSum) / above) ** 2;
    if (variance > largest) {
      largest = variance;
      best = bin;
    }
  }
  return centre(best);
}
