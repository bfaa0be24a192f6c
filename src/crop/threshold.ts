import { fromBlocks } from "./coarse-grid.js";
import { gaussianFilter } from "./gaussian-filter.js";
import { otsuThreshold } from "./otsu.js";
import type { Plane } from "./plane.js";

export const THRESHOLDS = ["local", "otsu"] as const;
/** "otsu": one threshold for the whole field. "local": one for each place, from the nuclei and the background near it. */
export type ThresholdMethod = (typeof THRESHOLDS)[number];

/** Rounds after which a local threshold has settled. */
const ROUNDS = 4;
/** How far "near" is, in diameters of a nucleus (standard deviation). */
const NEIGHBOURHOOD = 2;
/** Share of the area around that nuclei or background must have for their own mean to count more than the field's. */
const PRIOR = 0.02;
/** A local threshold is not below this share of the field's, so that no noise passes where there are no nuclei. */
const LOWEST = 0.5;
/** Otsu splits noise alone into classes 2.7 standard deviations of the lower one apart; nuclei stand out further. */
const LEAST_CONTRAST = 4;

export interface ThresholdOptions {
  method: ThresholdMethod;
  /** Of a nucleus, in pixels. */
  diameter: number;
  /** Side of the blocks that local means are taken over. */
  block: number;
}

/**
 * Which pixels of an image without background belong to nuclei: 1, others 0. All are 0 where nothing stands out from the
 * noise.
 *
 * "local" begins with Otsu's threshold, then moves it at each place half way between the mean of the nuclei and that of
 * the background around (Ridler and Calvard's method with local means), so that nuclei in dim corners pass too.
 */
export function nuclearMask(image: Plane, { method, diameter, block }: ThresholdOptions): Uint8Array {
  const { data, width, height } = image;
  // A few pixels of glare would stretch the histogram's bins over all nuclei: they count like half a nucleus' brightest.
  const glare = highValue(data, 0.125 * Math.PI * diameter * diameter);
  const otsu = otsuThreshold(data.map((value) => Math.min(value, glare)));
  const mask = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) mask[at] = data[at]! > otsu ? 1 : 0;
  const global = classMeans(image, mask);
  if (!(global.contrast >= LEAST_CONTRAST)) return new Uint8Array(data.length);
  if (method === "otsu") return mask;

  const lowest = LOWEST * otsu;
  const sigma = (NEIGHBOURHOOD * diameter) / block;
  const fallback = [global.lower, global.upper];
  for (let round = 0; round < ROUNDS; round++) {
    const means = classBlocks(image, mask, glare, block).map(({ share, sum }, of) => {
      const shares = gaussianFilter(share, sigma).data;
      return gaussianFilter(sum, sigma).data.map(
        (value, k) => (value + PRIOR * fallback[of]!) / (shares[k]! + PRIOR),
      );
    });
    const middle = means[0]!.map((background, k) => (background + means[1]![k]!) / 2);
    const blocks = { data: middle, width: Math.ceil(width / block), height: Math.ceil(height / block) };
    const threshold = fromBlocks(blocks, block, width, height).data;
    for (let at = 0; at < data.length; at++) mask[at] = data[at]! > Math.max(lowest, threshold[at]!) ? 1 : 0;
  }
  return mask;
}

/** For the pixels outside and inside a mask, their share of each block and the sum of their values, per block area. */
function classBlocks(
  { data, width, height }: Plane,
  mask: Uint8Array,
  most: number,
  block: number,
): { share: Plane; sum: Plane }[] {
  const size = { width: Math.ceil(width / block), height: Math.ceil(height / block) };
  const zeros = (): Plane => ({ data: new Float32Array(size.width * size.height), ...size });
  const classes = [0, 1].map(() => ({ share: zeros(), sum: zeros() }));
  const area = 1 / (block * block);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / block) * size.width;
    for (let x = 0; x < width; x++, at++) {
      const { share, sum } = classes[mask[at]!]!;
      const k = row + Math.floor(x / block);
      share.data[k]! += area;
      sum.data[k]! += area * Math.min(data[at]!, most);
    }
  }
  return classes;
}

/** The value that `count` others reach or exceed; the smallest where there are fewer. */
function highValue(values: Float32Array, count: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.max(0, sorted.length - 1 - Math.round(count))]!;
}

/** Means of the pixels outside and inside a mask, and their distance in standard deviations of those outside. */
function classMeans({ data }: Plane, mask: Uint8Array): { lower: number; upper: number; contrast: number } {
  const counts = [0, 0];
  const sums = [0, 0];
  let squares = 0;
  for (let at = 0; at < data.length; at++) {
    counts[mask[at]!]!++;
    sums[mask[at]!]! += data[at]!;
  }
  const [lower, upper] = [sums[0]! / counts[0]!, sums[1]! / counts[1]!];
  for (let at = 0; at < data.length; at++) if (mask[at] === 0) squares += (data[at]! - lower) ** 2;
  return { lower, upper, contrast: (upper - lower) / Math.sqrt(squares / counts[0]!) };
}
