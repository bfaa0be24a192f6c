import type { Plane } from "./plane.js";

/** Means over blocks of `size` x `size` pixels; those at the right and lower edge may be smaller. */
export function blockMeans({ data, width, height }: Plane, size: number): Plane {
  const columns = Math.ceil(width / size);
  const rows = Math.ceil(height / size);
  const sums = new Float64Array(columns * rows);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / size) * columns;
    for (let x = 0; x < width; x++, at++) sums[row + Math.floor(x / size)]! += data[at]!;
  }
  const means = new Float32Array(sums.length);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const pixels =
        (Math.min(width, (i + 1) * size) - i * size) * (Math.min(height, (j + 1) * size) - j * size);
      means[j * columns + i] = sums[j * columns + i]! / pixels;
    }
  return { data: means, width: columns, height: rows };
}

/** A grid of blocks of `size` x `size` pixels as an image again, linear between the middles of blocks. */
export function fromBlocks(blocks: Plane, size: number, width: number, height: number): Plane {
  const across = between(width, blocks.width, size);
  const down = between(height, blocks.height, size);
  const data = new Float32Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const upper = down.first[y]! * blocks.width;
    const lower = down.second[y]! * blocks.width;
    const v = down.share[y]!;
    for (let x = 0; x < width; x++, at++) {
      const left = across.first[x]!;
      const right = across.second[x]!;
      const u = across.share[x]!;
      const above = (1 - u) * blocks.data[upper + left]! + u * blocks.data[upper + right]!;
      const below = (1 - u) * blocks.data[lower + left]! + u * blocks.data[lower + right]!;
      data[at] = (1 - v) * above + v * below;
    }
  }
  return { data, width, height };
}

/** For each pixel of a line the blocks that it lies between, and its share of the second. */
function between(
  pixels: number,
  blocks: number,
  size: number,
): { first: Int32Array; second: Int32Array; share: Float32Array } {
  const first = new Int32Array(pixels);
  const second = new Int32Array(pixels);
  const share = new Float32Array(pixels);
  for (let p = 0; p < pixels; p++) {
    const place = Math.min(blocks - 1, Math.max(0, (p + 0.5) / size - 0.5));
    first[p] = Math.floor(place);
    second[p] = Math.min(blocks - 1, first[p]! + 1);
    share[p] = place - first[p]!;
  }
  return { first, second, share };
}
