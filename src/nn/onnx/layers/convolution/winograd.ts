import type { GraphBuilder } from "../../compile/graph-builder.js";
import type { Padding } from "../padding.js";
import { cookToom } from "./cook-toom.js";
import type { Convolved, Geometry } from "./geometry.js";
import { points, type Tiles, tilesOf } from "./tiles.js";

/** One axis of a convolution: the matrices of its transformations. A point is a product of a tile. */
interface TiledAxis extends Tiles {
  /** points x input */
  spread: string;
  /** points x output */
  outputSpread: string;
  /** products of a tile x 3 */
  kernel: string;
}

/**
 * The convolution of `x` (N, C, H, W) with `kernel` (3, 3, C, K) by Winograd's minimal filtering (Lavin and Gray
 * 2016, arXiv:1509.09308): between a quarter and a third of the products of the direct way, as products of large
 * matrices. The transformations are dense matrices over a whole axis, so that overlapping tiles, zero padding and
 * an input that counts `enlarge` times cost nothing extra; each is a product with a transposed operand, which at
 * once turns (N, C, H, W) into the order that the products need, and back. The gradients are the same three steps
 * taken backwards.
 */
export function winogradConvolution(
  graph: GraphBuilder,
  geometry: Geometry,
  enlarge: readonly [number, number],
  x: string,
  kernel: string,
  bias: string | undefined,
): Convolved {
  const { inChannels, outChannels, input } = geometry;
  const [rows, columns] = [
    tiledAxis(graph, input[0], enlarge[0], geometry.rows),
    tiledAxis(graph, input[1], enlarge[1], geometry.columns),
  ];
  const [height, width] = [input[0] / enlarge[0], input[1] / enlarge[1]];
  const outSize = [geometry.rows.output, geometry.columns.output] as const;
  /** Axes: row product, row tile, column product, then all column tiles of all examples, and channels. */
  const toPoints = (
    tensor: string,
    size: readonly [number, number],
    rowMatrix: string,
    columnMatrix: string,
    channels: number,
  ): string => {
    const spread = spreadOut(graph, tensor, size, rowMatrix, columnMatrix);
    return graph.reshape(spread, [rows.products, rows.count, columns.products, -1, channels]);
  };

  const kernelPoints = graph.reshape(toKernelPoints(), [
    rows.products,
    1,
    columns.products,
    inChannels,
    outChannels,
  ]);
  const inputPoints = toPoints(x, [height, width], rows.spread, columns.spread, inChannels);
  const outputPoints = graph.product(inputPoints, kernelPoints);
  const gathered = gather(graph, outputPoints, rows, rows.outputSpread, columns, columns.outputSpread);
  const unbiased = graph.reshape(gathered, [-1, outChannels, ...outSize]);
  return {
    output: bias === undefined ? unbiased : graph.add(unbiased, graph.reshape(bias, [outChannels, 1, 1])),
    backward(gradient, inputWanted) {
      const gradientPoints = toPoints(
        gradient,
        outSize,
        rows.outputSpread,
        columns.outputSpread,
        outChannels,
      );
      const byRowTile = graph.product(inputPoints, gradientPoints, { a: true });
      const kernelGradient = fromKernelPoints(graph.sum(byRowTile, [1]));
      if (!inputWanted) return { input: undefined, kernel: kernelGradient };
      const back = graph.product(gradientPoints, kernelPoints, { b: true });
      const small = gather(graph, back, rows, rows.spread, columns, columns.spread);
      return { input: graph.reshape(small, [-1, inChannels, height, width]), kernel: kernelGradient };
    },
  };

  function toKernelPoints(): string {
    const byRows = graph.product(rows.kernel, graph.reshape(kernel, [3, -1]));
    return graph.product(columns.kernel, graph.reshape(byRows, [rows.products, 3, -1]));
  }

  function fromKernelPoints(pointGradient: string): string {
    const byColumns = graph.product(
      columns.kernel,
      graph.reshape(pointGradient, [rows.products, columns.products, -1]),
      { a: true },
    );
    const byRows = graph.product(rows.kernel, graph.reshape(byColumns, [rows.products, -1]), { a: true });
    return graph.reshape(byRows, [3, 3, inChannels, outChannels]);
  }
}

/** (N, C, H, W) to (points of H) x (points of W) x N x C. */
function spreadOut(
  graph: GraphBuilder,
  x: string,
  [height, width]: readonly [number, number],
  rowMatrix: string,
  columnMatrix: string,
): string {
  const byColumns = graph.product(columnMatrix, graph.reshape(x, [-1, width]), { b: true });
  return graph.product(rowMatrix, graph.reshape(byColumns, [-1, height]), { b: true });
}

/** (points of H) x (points of W) x N x C to (N, C, H, W): the transpose of {@link spreadOut}. */
function gather(
  graph: GraphBuilder,
  tensor: string,
  rows: Tiles,
  rowMatrix: string,
  columns: Tiles,
  columnMatrix: string,
): string {
  const byRows = graph.product(graph.reshape(tensor, [points(rows), -1]), rowMatrix, { a: true });
  return graph.product(graph.reshape(byRows, [points(columns), -1]), columnMatrix, { a: true });
}

/** The matrices of one axis of `length` values, of which each group of `enlarge` is one value of the tensor. */
function tiledAxis(graph: GraphBuilder, length: number, enlarge: number, padding: Padding): TiledAxis {
  const tiles = tilesOf(padding.output);
  const { size, products, count } = tiles;
  const { a, b, g } = cookToom(size, 3);
  const values = length / enlarge;
  const spread = new Float32Array(points(tiles) * values);
  const outputSpread = new Float32Array(points(tiles) * padding.output);
  for (let product = 0; product < products; product++)
    for (let tile = 0; tile < count; tile++) {
      const row = product * count + tile;
      for (let k = 0; k < products; k++) {
        const place = tile * size + k - padding.before;
        if (place >= 0 && place < length)
          spread[row * values + Math.floor(place / enlarge)]! += b[product]![k]!;
      }
      for (let k = 0; k < size && tile * size + k < padding.output; k++)
        outputSpread[row * padding.output + tile * size + k] = a[k]![product]!;
    }
  return {
    ...tiles,
    spread: graph.constant({ data: spread, dims: [points(tiles), values] }),
    outputSpread: graph.constant({ data: outputSpread, dims: [points(tiles), padding.output] }),
    kernel: graph.constant({ data: Float32Array.from(g.flat()), dims: [products, 3] }),
  };
}
