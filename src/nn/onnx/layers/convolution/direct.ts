import type { GraphBuilder } from "../../compile/graph-builder.js";
import { padsAttribute } from "../padding.js";
import type { Convolved, Geometry } from "./geometry.js";

/**
 * The convolution of `x` (N, C, H, W) with `kernel` (kh, kw, C, K) by ONNX's operator; the gradient by the kernel is
 * a sum of products of matrices.
 */
export function directConvolution(
  graph: GraphBuilder,
  geometry: Geometry,
  x: string,
  kernel: string,
  bias: string | undefined,
): Convolved {
  const { inChannels, outChannels, rows, columns } = geometry;
  const [height, width] = geometry.kernel;
  const convolve = (inputs: readonly string[], pads: { ints: readonly number[] }): string =>
    graph.op("Conv", inputs, { kernel_shape: { ints: geometry.kernel }, pads });
  const weights = [graph.transpose(kernel, [3, 2, 0, 1]), ...(bias === undefined ? [] : [bias])];
  return {
    output: convolve([x, ...weights], padsAttribute(rows, columns)),
    backward(gradient, inputWanted) {
      return {
        input: inputWanted ? inputGradient(gradient) : undefined,
        kernel: kernelGradient(gradient),
      };
    },
  };

  /** A convolution with the kernel turned by 180 degrees and its channels exchanged. */
  function inputGradient(gradient: string): string {
    const turned = graph.op("Slice", [
      kernel,
      graph.integers([-1, -1]),
      graph.integers([-height - 1, -width - 1]),
      graph.integers([0, 1]),
      graph.integers([-1, -1]),
    ]);
    const pads = [
      height - 1 - rows.before,
      width - 1 - columns.before,
      height - 1 - rows.after,
      width - 1 - columns.after,
    ];
    return convolve([gradient, graph.transpose(turned, [2, 3, 0, 1])], { ints: pads });
  }

  /**
   * For each row of the kernel, the product of the gradient, moved down by that row, with the input moved left by
   * each column: what a product runs over are all positions of the padded rows, which lie one after the other.
   */
  function kernelGradient(gradient: string): string {
    const paddedHeight = rows.before + geometry.input[0] + rows.after;
    const positions = paddedHeight * columns.output;
    const moved = Array.from({ length: width }, (_, column) => {
      const left = columns.before - column;
      return pad(x, [rows.before, left], [rows.after, columns.output - geometry.input[1] - left]);
    });
    const all = graph.reshape(graph.op("Concat", moved, { axis: { int: 1 } }), [
      -1,
      width * inChannels,
      positions,
    ]);
    const byRow = Array.from({ length: height }, (_, row) => {
      const lowered = pad(gradient, [row, 0], [height - 1 - row, 0]);
      const flat = graph.reshape(lowered, [-1, outChannels, positions]);
      return graph.sum(graph.product(all, flat, { b: true }), [0]);
    });
    return graph.reshape(graph.op("Concat", byRow, { axis: { int: 0 } }), [
      height,
      width,
      inChannels,
      outChannels,
    ]);
  }

  /** With zeros around (N, C, H, W), or, where a number is negative, with so many taken away. */
  function pad(tensor: string, before: readonly [number, number], after: readonly [number, number]): string {
    if ([...before, ...after].every((zeros) => zeros === 0)) return tensor;
    return graph.op("Pad", [tensor, graph.integers([0, 0, ...before, 0, 0, ...after])]);
  }
}
