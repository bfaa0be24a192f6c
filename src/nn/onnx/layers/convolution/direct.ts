import type { GraphBuilder } from "../../compile/graph-builder.js";
import { padsAttribute } from "../padding.js";
import type { Convolved, Geometry } from "./geometry.js";

/**
 * The convolution of `x` (N, C, H, W) with `kernel` (kh, kw, C, K) by ONNX's operator; the gradient by the kernel is
 * a product of the output's gradient with all shifts of the input side by side.
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

  function kernelGradient(gradient: string): string {
    const positions = rows.output * columns.output;
    const padded = [rows, columns].some(({ before, after }) => before + after > 0)
      ? graph.op("Pad", [
          x,
          graph.integers([0, 0, rows.before, columns.before, 0, 0, rows.after, columns.after]),
        ])
      : x;
    const shifts: string[] = [];
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++) {
        const shifted = graph.op("Slice", [
          padded,
          graph.integers([i, j]),
          graph.integers([i + rows.output, j + columns.output]),
          graph.integers([2, 3]),
        ]);
        shifts.push(graph.reshape(shifted, [-1, inChannels, positions]));
      }
    const all = shifts.length > 1 ? graph.op("Concat", shifts, { axis: { int: 1 } }) : shifts[0]!;
    const perExample = graph.product(all, graph.reshape(gradient, [-1, outChannels, positions]), {
      b: true,
    });
    return graph.reshape(graph.sum(perExample, [0]), [height, width, inChannels, outChannels]);
  }
}
