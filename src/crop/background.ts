import { blockMeans, fromBlocks } from "./coarse-grid.js";
import { gaussianFilter } from "./gaussian-filter.js";
import type { Plane } from "./plane.js";

/** The background is looked for within this many diameters of a nucleus. */
const REACH = 1.25;
/** A pixel is limited to what is around it and this many times what most pixels are above that. */
const GLARE = 6;

/**
 * An image without its background, which may be uneven: the morphological opening (what is left when everything narrower
 * than 2.5 nuclei is taken away), smoothed, of means over `block` x `block` pixels, which noise hardly moves.
 */
export function subtractBackground(image: Plane, diameter: number, block: number): Plane {
  const { width, height } = image;
  const radius = Math.ceil((REACH * diameter) / block);
  const opened = opening(blockMeans(image, block), radius);
  const background = fromBlocks(gaussianFilter(opened, diameter / block), block, width, height);
  return { data: image.data.map((value, at) => value - background.data[at]!), width, height };
}

/**
 * An image in which single pixels and lines of up to two, such as hot pixels and a camera's faulty columns, do not stand
 * out: each pixel is limited to the opening of 3 x 3 pixels and six times what a quarter of the pixels exceed it by.
 */
export function withoutGlare(image: Plane): Plane {
  const opened = opening(image, 1).data;
  const excess = image.data.map((value, at) => value - opened[at]!).sort();
  const most = GLARE * excess[Math.floor(0.75 * excess.length)]!;
  if (!(most > 0)) return image;
  return { ...image, data: image.data.map((value, at) => Math.min(value, opened[at]! + most)) };
}

/** The grey opening by a square of `radius` to either side: what is bright and narrower is taken away. */
export function opening(image: Plane, radius: number): Plane {
  return radius < 1 ? image : extremes(extremes(image, radius, -1), radius, 1);
}

/** The largest (`sign` 1) or smallest (-1) value within `radius` to either side and up and down, inside the image. */
function extremes({ data, width, height }: Plane, radius: number, sign: 1 | -1): Plane {
  const alongLines = (from: Float32Array, lines: number, stride: number, length: number, step: number) => {
    const to = new Float32Array(from.length);
    for (let line = 0; line < lines; line++)
      for (let i = 0; i < length; i++) {
        const start = line * stride;
        const last = start + Math.min(length - 1, i + radius) * step;
        let value = Number.NEGATIVE_INFINITY;
        for (let at = start + Math.max(0, i - radius) * step; at <= last; at += step) {
          const other = sign * from[at]!;
          if (other > value) value = other;
        }
        to[start + i * step] = sign * value;
      }
    return to;
  };
  const across = alongLines(data, height, width, width, 1);
  return { data: alongLines(across, width, 1, height, width), width, height };
}
