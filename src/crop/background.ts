import { blockMeans, fromBlocks } from "./coarse-grid.js";
import { gaussianFilter } from "./gaussian-filter.js";
import type { Plane } from "./plane.js";

/** The background is looked for within this many diameters of a nucleus. */
const REACH = 1.25;

/**
 * An image without its background, which may be uneven: the morphological opening (what is left when everything narrower
 * than 2.5 nuclei is taken away), smoothed, of means over `block` x `block` pixels, which noise hardly moves.
 */
export function subtractBackground(image: Plane, diameter: number, block: number): Plane {
  const { width, height } = image;
  const radius = Math.ceil((REACH * diameter) / block);
  const blocks = blockMeans(image, block);
  const opened = extremes(extremes(blocks, radius, Math.min), radius, Math.max);
  const background = fromBlocks(gaussianFilter(opened, diameter / block), block, width, height);
  return { data: image.data.map((value, at) => value - background.data[at]!), width, height };
}

/** The smallest (largest) value within `radius` to either side and up and down, inside the image. */
function extremes(
  { data, width, height }: Plane,
  radius: number,
  choose: (a: number, b: number) => number,
): Plane {
  const alongLines = (from: Float32Array, lines: number, stride: number, length: number, step: number) => {
    const to = new Float32Array(from.length);
    for (let line = 0; line < lines; line++)
      for (let i = 0; i < length; i++) {
        let value = from[line * stride + i * step]!;
        for (let k = Math.max(0, i - radius); k <= Math.min(length - 1, i + radius); k++)
          value = choose(value, from[line * stride + k * step]!);
        to[line * stride + i * step] = value;
      }
    return to;
  };
  const across = alongLines(data, height, width, width, 1);
  return { data: alongLines(across, width, 1, height, width), width, height };
}
