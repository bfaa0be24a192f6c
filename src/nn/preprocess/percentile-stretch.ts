import { CHANNELS, IMAGE_LENGTH } from "../../dataset/types.js";

/** The percentiles that an image is stretched between, in percent. */
const LOW = 0.1;
const HIGH = 99.9;

const CHANNEL_LENGTH = IMAGE_LENGTH / CHANNELS;

/**
 * DeepLoc's preprocessing of images in raw counts (count x 2 x 64 x 64, as a dataset gives them), each channel of each
 * image by itself: values above the 99.9th percentile are cut to it, the 0.1st percentile is subtracted, and the
 * result is divided by the difference of the two if that is above 1. Most values end up between 0 and 1, the lowest
 * slightly below 0. The last rule means that data which already lie in [0, 1] are shifted but never divided.
 * Follows `stretchVector` of https://github.com/okraus/DeepLoc (preprocess_images.py).
 */
export function percentileStretch(images: Float32Array): Float32Array {
  const stretched = new Float32Array(images.length);
  for (let start = 0; start < images.length; start += CHANNEL_LENGTH) {
    const channel = images.subarray(start, start + CHANNEL_LENGTH);
    const low = percentile(channel, LOW);
    const high = percentile(channel, HIGH);
    const divisor = Math.max(1, high - low);
    for (let i = 0; i < CHANNEL_LENGTH; i++)
      stretched[start + i] = (Math.min(channel[i]!, high) - low) / divisor;
  }
  return stretched;
}

/**
 * A percentile (0 to 100) with numpy's linear interpolation, to the last bit. Quick for those near 0 and 100: the
 * values beyond it are found in one pass, without sorting the others.
 */
export function percentile(values: Float32Array, percent: number): number {
  const last = values.length - 1;
  const position = (percent / 100) * last;
  const below = Math.floor(position);
  const above = Math.min(below + 1, last);
  const share = position - below;
  const fromTop = below > last / 2;
  const extremes = fromTop ? mostExtreme(values, last - below + 1, -1) : mostExtreme(values, above + 1, 1);
  const [a, b] = fromTop
    ? [-extremes[last - below]!, -extremes[last - above]!]
    : [extremes[below]!, extremes[above]!];
  // numpy's `_lerp` counts from the nearer end.
  return share < 0.5 ? a + (b - a) * share : b - (b - a) * (1 - share);
}

/** The `count` smallest of all values times `sign`, ascending. */
function mostExtreme(values: Float32Array, count: number, sign: 1 | -1): Float64Array {
  const kept = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < values.length; i++) {
    const value = sign * values[i]!;
    if (value >= kept[count - 1]!) continue;
    let place = count - 1;
    while (place > 0 && kept[place - 1]! > value) {
      kept[place] = kept[place - 1]!;
      place--;
    }
    kept[place] = value;
  }
  return kept;
}
