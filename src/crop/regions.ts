import type { LabelMap } from "./plane.js";

/** An object of a label map. */
export interface Region {
  /** Number of pixels. */
  area: number;
  /** Mean position of its pixels, whose centres are at whole numbers. */
  x: number;
  y: number;
  /** Whether it touches the edge of the image, and may go on beyond it. */
  atEdge: boolean;
}

/** The objects of a label map, label 1 first. Areas and centroids as `skimage.measure.regionprops`. */
export function measureRegions({ labels, width, height, count }: LabelMap): Region[] {
  const regions = Array.from({ length: count }, (): Region => ({ area: 0, x: 0, y: 0, atEdge: false }));
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      if (labels[at] === 0) continue;
      const region = regions[labels[at]! - 1]!;
      region.area++;
      region.x += x;
      region.y += y;
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) region.atEdge = true;
    }
  for (const region of regions) {
    region.x /= region.area;
    region.y /= region.area;
  }
  return regions;
}
