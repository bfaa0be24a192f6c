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

/**
 * The threshold of least cross entropy between an image and its two classes (Li and Lee 1993), by the iteration of Li and
 * Tam (1998) from the mean on, as `skimage.filters.threshold_li`: values above it are the upper class. Equal values give
 * that value, so that none lies above.
 */
export function liThreshold(values: Float32Array): number {
  const sorted = new Float64Array(values).sort();
  const count = sorted.length;
  const low = sorted[0]!;
  // Sums of the values over the smallest one, from the lowest up.
  const sums = new Float64Array(count + 1);
  let tolerance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    sums[i + 1] = sums[i]! + (sorted[i]! - low);
    const step = i > 0 ? sorted[i]! - sorted[i - 1]! : 0;
    if (step > 0 && step < tolerance) tolerance = step;
  }
  if (!(sorted[count - 1]! > low)) return low;
  tolerance /= 2;
  let threshold = Number.NEGATIVE_INFINITY;
  let next = sums[count]! / count;
  while (Math.abs(next - threshold) > tolerance) {
    threshold = next;
    const below = countUpTo(sorted, threshold + low);
    const back = sums[below]! / below;
    const fore = (sums[count]! - sums[below]!) / (count - below);
    if (back === 0) break;
    next = (back - fore) / (Math.log(back) - Math.log(fore));
  }
  return threshold + low;
}

/** How many sorted values are not above a limit. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
