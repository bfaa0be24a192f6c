import { connectedComponents, measureRegions, type Plane } from "./regions.js";
import { distanceTransform } from "./watershed.js";

/** The methods of {@link ThresholdMethod}. */
export const THRESHOLDS = ["local", "li", "otsu"] as const;
/**
 * What is bright enough for a nucleus. "li", "otsu": above one threshold for the whole field, by Li's or Otsu's method.
 * "local": above Li's, and then each object by its own brightness. A number: as many counts above the background.
 */
export type ThresholdMethod = (typeof THRESHOLDS)[number] | number;

/** Li's and Otsu's methods split noise alone into classes 2.7 standard deviations apart; nuclei stand out further. */
const LEAST_CONTRAST = 4;
/**
 * Half of this quantile of an object's pixels is its outline. The median would do for even nuclei, but is too bright where
 * many bright spots, such as the chromocentres of mouse cells, take up a good part of a nucleus.
 */
const TYPICAL = 0.35;
/** Rounds after which an object's own threshold has settled. */
const ROUNDS = 4;
/** Areas from a quarter of a typical nucleus' to four times it are those of nuclei, as by default for what is cropped. */
const AREAS = [0.25, 4] as const;

/** Up to so many faint objects beside the nuclei are no sign that the threshold was wrong: haze and debris. */
const FEW = 4;

/** Where the nuclei are, and what makes that doubtful. */
export interface NuclearMask {
  /** 1 in nuclei, 0 elsewhere; all 0 where nothing stands out from the noise. */
  mask: Uint8Array;
  /** Each a phrase that goes on from "in this field". */
  doubts: string[];
}

/**
 * Which pixels of an image without background belong to nuclei of a diameter in pixels.
 *
 * "local" takes Li's threshold, which a few nuclei that are much brighter than the others, or a bright piece of debris,
 * move far less than Otsu's; each connected part of what is above it then keeps what is above half of its own typical
 * brightness, so that dim and bright nuclei are outlined alike.
 */
export function nuclearMask(image: Plane, method: ThresholdMethod, diameter: number): NuclearMask {
  const { data } = image;
  if (typeof method === "number") return { mask: above(data, method), doubts: [] };
  const otsu = otsuThreshold(data);
  const threshold = method === "otsu" ? otsu : liThreshold(data);
  const mask = above(data, threshold);
  if (!(contrast(data, mask) >= LEAST_CONTRAST)) return { mask: new Uint8Array(data.length), doubts: [] };
  const doubts = findDoubts(image, mask, diameter, { threshold, otsu });
  return { mask: method === "local" ? withOwnThresholds(image, mask) : mask, doubts };
}

function above(data: Float32Array, threshold: number): Uint8Array {
  const mask = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) mask[at] = data[at]! > threshold ? 1 : 0;
  return mask;
}

/** Of each connected part of a mask the pixels above half of its own typical brightness. */
function withOwnThresholds({ data, width, height }: Plane, mask: Uint8Array): Uint8Array {
  const { labels, count } = connectedComponents(mask, width, height);
  const sizes = new Int32Array(count + 2);
  for (const label of labels) if (label > 0) sizes[label + 1]!++;
  // Where each part's values begin, all values of a part one after the other.
  const starts = sizes.map((_, i) => i);
  for (let i = 0, sum = 0; i < sizes.length; i++) starts[i] = sum += sizes[i]!;
  const values = new Float32Array(starts.at(-1)!);
  const filled = starts.slice();
  for (let at = 0; at < labels.length; at++) if (labels[at]! > 0) values[filled[labels[at]!]!++] = data[at]!;
  const thresholds = Float32Array.from({ length: count + 1 }, (_, label) =>
    label === 0
      ? Number.POSITIVE_INFINITY
      : ownThreshold(values.subarray(starts[label]!, starts[label + 1]!)),
  );
  return mask.map((_, at) => (data[at]! > thresholds[labels[at]!]! ? 1 : 0));
}

function ownThreshold(values: Float32Array): number {
  values.sort();
  let threshold = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const first = values.findIndex((value) => value > threshold);
    threshold = values[Math.floor(first + TYPICAL * (values.length - first))]! / 2;
  }
  return threshold;
}

/**
 * What speaks against a threshold for the whole field: that Otsu's would leave out most of what it lets pass, so that a
 * few objects are far brighter than the others; and that as many objects again of a nucleus' size stand out in the dark.
 */
function findDoubts(
  { data, width, height }: Plane,
  mask: Uint8Array,
  diameter: number,
  { threshold, otsu }: { threshold: number; otsu: number },
): string[] {
  const area = 0.25 * Math.PI * diameter * diameter;
  const count = (of: Uint8Array): number =>
    measureRegions(connectedComponents(of, width, height)).filter(
      (region) => region.area >= AREAS[0] * area && region.area <= AREAS[1] * area,
    ).length;
  const found = count(mask);
  const doubts: string[] = [];
  if (otsu > threshold) {
    const bright = count(above(data, otsu));
    if (bright < found / 2)
      doubts.push(
        `${found - bright} of ${found} objects are so much fainter than the brightest of the field that Otsu's threshold would leave them out`,
      );
  }
  // Far enough from what has been found not to be its haze.
  const away = distanceTransform(
    mask.map((inside) => 1 - inside),
    width,
    height,
  );
  const isDark = mask.map((_, at) => (away[at]! > diameter / 2 ? 1 : 0));
  const dark = data.filter((_, at) => isDark[at] === 1);
  if (dark.length < area) return doubts;
  const fainter = liThreshold(dark);
  const faint = isDark.map((inside, at) => (inside === 1 && data[at]! > fainter ? 1 : 0));
  const more = contrast(dark, above(dark, fainter)) >= LEAST_CONTRAST ? count(faint) : 0;
  if (more > Math.max(found, FEW))
    doubts.push(
      `${more} objects of a nucleus' size are left out as too faint beside the ${found} found; --threshold ${Number(fainter.toPrecision(2))} would take them`,
    );
  return doubts;
}

/** The distance of the means of the values inside and outside a mask, in standard deviations of those outside. */
function contrast(data: Float32Array, mask: Uint8Array): number {
  const counts = [0, 0];
  const sums = [0, 0];
  let squares = 0;
  for (let at = 0; at < data.length; at++) {
    counts[mask[at]!]!++;
    sums[mask[at]!]! += data[at]!;
  }
  const [lower, upper] = [sums[0]! / counts[0]!, sums[1]! / counts[1]!];
  for (let at = 0; at < data.length; at++) if (mask[at] === 0) squares += (data[at]! - lower) ** 2;
  return (upper - lower) / Math.sqrt(squares / counts[0]!);
}

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
