import type { Geometry } from "./geometry.js";

/** Largest tile: beyond, rounding errors grow faster than products are saved. */
const MAX_TILE = 6;

/** How much longer a product takes in Winograd's matrices, which are small or thin, than within ONNX's convolution. */
const SLOWER = 1.5;

/** Channels on both sides below which the matrices are too small for that to hold. */
const FEWEST_CHANNELS = 16;

/** How one axis of a 3 x 3 convolution's output is cut for F(m, 3). */
export interface Tiles {
  /** Results per tile, m. */
  size: number;
  /** Products per tile. */
  products: number;
  count: number;
}

/** The size of tiles that needs the fewest products for an axis; of equal ones the smallest, which rounds best. */
export function tilesOf(length: number): Tiles {
  const tiles = (size: number): Tiles => ({ size, products: size + 2, count: Math.ceil(length / size) });
  let best = tiles(2);
  for (let size = 3; size <= MAX_TILE; size++) if (points(tiles(size)) < points(best)) best = tiles(size);
  return best;
}

/** The products of an axis. */
export function points({ products, count }: Tiles): number {
  return products * count;
}

/** Whether Winograd's way is faster for a convolution, by the number of products on both. */
export function isWinogradFaster(geometry: Geometry, training: boolean): boolean {
  const { kernel, input, rows, columns, inChannels, outChannels } = geometry;
  if (kernel[0] !== 3 || kernel[1] !== 3 || Math.min(inChannels, outChannels) < FEWEST_CHANNELS) return false;
  const rowPoints = points(tilesOf(rows.output));
  const columnPoints = points(tilesOf(columns.output));
  /** Of a channel, from an image to points or back. */
  const transformation = (height: number, width: number): number =>
    columnPoints * height * (width + rowPoints);
  const transformations =
    inChannels * transformation(input[0], input[1]) +
    outChannels * transformation(rows.output, columns.output);
  const pairs = inChannels * outChannels;
  const multiplication = rowPoints * columnPoints * pairs;
  // In training the gradients by the input and by the kernel share the transformations of what they have in common.
  const [transformed, multiplied] = training ? [2, 3] : [1, 1];
  const direct = multiplied * 9 * rows.output * columns.output * pairs;
  return SLOWER * (transformed * transformations + multiplied * multiplication) < direct;
}
